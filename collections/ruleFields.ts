import type { Field, GroupField } from 'payload'
import { timezones } from '../src/domain/calendar/timezones.ts'
import { validateTime } from './validateTime.ts'

const latePolicies = [
  { value: 'publish', label: { en: 'Publish it anyway', zh: '照样补发' } },
  { value: 'within', label: { en: 'Publish if not too late', zh: '过点不久就补发' } },
  { value: 'skip', label: { en: 'Skip it', zh: '不发了' } },
  { value: 'ask', label: { en: 'Ask somebody', zh: '问过人再发' } },
]

/** What to do with a post that could not leave in time. Empty on a column: as its channel says. */
export function lateFields({ isDefault }: { isDefault: boolean }): Field[] {
  return [
    {
      name: 'late',
      type: 'select',
      ...(isDefault ? { defaultValue: 'publish' } : {}),
      label: { en: 'When it is late', zh: '过点没发出的' },
      options: latePolicies,
      admin: {
        description: {
          en: 'After downtime: more than five minutes after its time.',
          zh: '比如停机之后，晚了五分钟以上的。',
        },
      },
    },
    {
      name: 'lateMinutes',
      type: 'number',
      min: 5,
      max: 10_080,
      defaultValue: 60,
      label: { en: 'At most so many minutes late', zh: '最多晚几分钟' },
      admin: { condition: (_data, siblings) => siblings?.late === 'within' },
    },
  ]
}

const asThePlatformAsks = {
  en: 'Left empty when the channel is made: what the platform asks for.',
  zh: '新建时留空，会按平台的要求填好。',
}

/** When a channel lets something leave. */
export const ruleFields: GroupField = {
  name: 'rules',
  type: 'group',
  label: { en: 'When it may send', zh: '发送规则' },
  fields: [
    { type: 'row', fields: lateFields({ isDefault: true }) },
    {
      type: 'row',
      fields: [
        timeOfDay({ name: 'quietFrom', en: 'Quiet from', zh: '免打扰从', example: '22:30' }),
        timeOfDay({ name: 'quietTo', en: 'Quiet until', zh: '免打扰到', example: '07:30' }),
        {
          name: 'timezone',
          type: 'select',
          defaultValue: 'Asia/Shanghai',
          label: { en: 'Time zone', zh: '时区' },
          options: timezones.map((zone) => ({ value: zone, label: zone })),
        },
      ],
    },
    {
      type: 'row',
      fields: [
        amount({
          name: 'jitterSeconds',
          en: 'Spread over seconds',
          zh: '错峰（秒）',
          max: 3600,
          min: 0,
          whenEmpty: asThePlatformAsks,
        }),
        amount({
          name: 'spacingSeconds',
          en: 'Late posts apart, seconds',
          zh: '补发间隔（秒）',
          max: 86_400,
          value: 60,
        }),
        amount({
          name: 'maxPerMinute',
          en: 'At most per minute',
          zh: '每分钟最多几条',
          max: 6000,
          whenEmpty: asThePlatformAsks,
        }),
      ],
    },
  ],
}

function timeOfDay({
  name,
  en,
  zh,
  example,
}: {
  name: string
  en: string
  zh: string
  example: string
}): Field {
  return {
    name,
    type: 'text',
    label: { en, zh },
    admin: { placeholder: example },
    validate: validateTime,
  }
}

function amount({
  name,
  en,
  zh,
  max,
  value,
  min = value === undefined ? 1 : 0,
  whenEmpty,
}: {
  name: string
  en: string
  zh: string
  max: number
  value?: number
  min?: number
  whenEmpty?: { en: string; zh: string }
}): Field {
  return {
    name,
    type: 'number',
    min,
    max,
    ...(value !== undefined && { defaultValue: value }),
    label: { en, zh },
    ...(whenEmpty && { admin: { description: whenEmpty } }),
  }
}
