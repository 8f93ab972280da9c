import type { Field } from 'payload'
import { timezones } from '../src/domain/calendar/timezones.ts'
import { contentTypeField } from './contentFields.ts'

/** What posts of a calendar or of Markdown take that do not say it themselves. */
export const planDefaultFields: Field = {
  name: 'defaults',
  type: 'group',
  label: { en: 'For posts that do not say it themselves', zh: '内容里没有写明时采用' },
  admin: {
    description: {
      en: 'A calendar says no more than time and text. What a Markdown file says between its first two lines of --- comes first.',
      zh: '日历只有时间和文字。Markdown 文件开头两行 --- 之间写明的内容优先。',
    },
    components: { Field: '/src/admin/imports/PlanDefaults.tsx#PlanDefaults' },
    disableListColumn: true,
  },
  fields: [
    {
      type: 'row',
      fields: [
        { ...contentTypeField, required: false, index: false },
        {
          name: 'timezone',
          type: 'select',
          label: { en: 'Time zone', zh: '时区' },
          options: timezones.map((zone) => ({ value: zone, label: zone })),
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'column',
          type: 'relationship',
          relationTo: 'columns',
          label: { en: 'Column', zh: '栏目' },
        },
        {
          name: 'channels',
          type: 'relationship',
          relationTo: 'channels',
          hasMany: true,
          label: { en: 'Channels', zh: '渠道' },
        },
      ],
    },
  ],
}
