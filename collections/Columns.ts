import type { CollectionConfig } from 'payload'
import { isEditor, isSignedIn } from './access.ts'
import { contentTypeField, packagingField } from './contentFields.ts'
import { lateFields } from './ruleFields.ts'
import { slugField } from './slugField.ts'
import { validateRecurrence } from './validateRecurrence.ts'
import { timezones } from '../src/domain/calendar/timezones.ts'

export const Columns: CollectionConfig = {
  slug: 'columns',
  labels: { singular: { en: 'Column', zh: '栏目' }, plural: { en: 'Columns', zh: '栏目' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'contentType', 'time', 'timezone'],
    group: { en: 'Plan', zh: '规划' },
    description: {
      en: 'Recurring slots a team can keep for years: a morning brief, a weekly question, a Friday story.',
      zh: '团队能坚持多年的固定栏目：早报、每周一问、周五故事。',
    },
  },
  access: { create: isEditor, read: isSignedIn, update: isEditor, delete: isEditor },
  fields: [
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
    slugField({ example: 'morning-brief' }),
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Owner', zh: '负责人' },
    },
    contentTypeField,
    packagingField,
    {
      name: 'channels',
      type: 'relationship',
      relationTo: 'channels',
      hasMany: true,
      label: { en: 'Channels', zh: '渠道' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'time',
          type: 'text',
          required: true,
          label: { en: 'Time of day', zh: '时间' },
          admin: { placeholder: '08:30' },
          validate: (value: string | null | undefined) =>
            /^([01]\d|2[0-3]):[0-5]\d$/.test(value ?? '') || 'HH:MM, 00:00–23:59',
        },
        {
          name: 'timezone',
          type: 'select',
          required: true,
          defaultValue: 'Asia/Shanghai',
          label: { en: 'Time zone', zh: '时区' },
          options: timezones.map((zone) => ({ value: zone, label: zone })),
        },
        {
          name: 'recurrence',
          type: 'text',
          required: true,
          defaultValue: 'FREQ=DAILY',
          label: { en: 'Repeats (RRULE)', zh: '重复规则（RRULE）' },
          admin: { placeholder: 'FREQ=WEEKLY;BYDAY=MO,WE,FR' },
          validate: validateRecurrence,
        },
      ],
    },
    { type: 'row', fields: lateFields({ isDefault: false }) },
  ],
}
