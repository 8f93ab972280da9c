import type { GroupField, TextFieldSingleValidation } from 'payload'
import { dropOnCopy } from './dropOnCopy.ts'
import { validateDate } from './validateDate.ts'
import { validateRecurrence } from './validateRecurrence.ts'
import { validateTime } from './validateTime.ts'

const validateRepeat: TextFieldSingleValidation = (value, options) =>
  !value || validateRecurrence(value, options)

const dayField = '/src/admin/post/DayField.tsx#DayField'

/** When a single post goes out again after its first time. */
export const repeatField: GroupField = {
  name: 'repeat',
  type: 'group',
  hooks: { beforeDuplicate: [dropOnCopy] },
  label: { en: 'Repeat', zh: '重复发布' },
  admin: {
    position: 'sidebar',
    description: {
      en: 'After the first time. What has gone out is never touched by a change here.',
      zh: '首次发布之后。改动这里不影响已经发出的。',
    },
  },
  fields: [
    {
      name: 'rule',
      type: 'text',
      maxLength: 500,
      index: true,
      label: { en: 'Repeats (RRULE)', zh: '重复规则（RRULE）' },
      admin: { components: { Field: '/src/admin/post/RepeatChooser.tsx#RepeatChooser' } },
      validate: validateRepeat,
    },
    {
      name: 'time',
      type: 'text',
      label: { en: 'At', zh: '时间' },
      admin: {
        placeholder: '08:30',
        condition: hasRule,
        description: { en: 'Empty: as the first time.', zh: '留空与首次相同。' },
      },
      validate: validateTime,
    },
    {
      name: 'from',
      type: 'text',
      label: { en: 'Counted from', zh: '从哪天算起' },
      admin: {
        components: { Field: dayField },
        condition: hasRule,
        description: { en: 'Empty: from the first time.', zh: '留空从首次发布算起。' },
      },
      validate: validateDate,
    },
    {
      name: 'until',
      type: 'text',
      label: { en: 'Last day', zh: '结束日期' },
      admin: { components: { Field: dayField }, condition: hasRule },
      validate: validateDate,
    },
    {
      name: 'maxRepeats',
      type: 'number',
      min: 1,
      max: 10_000,
      label: { en: 'Most repeats', zh: '最多重复次数' },
      admin: { condition: hasRule },
    },
    {
      name: 'cooldownDays',
      type: 'number',
      min: 0,
      max: 3650,
      label: { en: 'Days between two at least', zh: '至少间隔天数' },
      admin: { condition: hasRule },
    },
  ],
}

function hasRule(data: { repeat?: { rule?: string | null } } | undefined): boolean {
  return Boolean(data?.repeat?.rule)
}
