import type { Field } from 'payload'
import { timezones } from '../src/domain/calendar/timezones.ts'
import { validateDate, validateMove } from './validateDate.ts'
import { validateRecurrence } from './validateRecurrence.ts'
import { validateTime } from './validateTime.ts'
import { said } from './said.ts'

/** When a column appears. */
export const columnCalendarFields: Field[] = [
  {
    name: 'times',
    type: 'array',
    required: true,
    minRows: 1,
    maxRows: 24,
    // Every column has one: it stands there, ready to be filled in.
    defaultValue: [{}],
    label: { en: 'Times of day', zh: '时间' },
    labels: { singular: { en: 'Time', zh: '时间' }, plural: { en: 'Times', zh: '时间' } },
    admin: {
      description: {
        en: 'Each time has its own issues. Change a time in place: its issues keep their posts.',
        zh: '一天里的每个时间各算一期。要改时间就直接改，已排的内容跟着走。',
      },
    },
    validate: (rows: unknown, { req }) => hasEachOnce(rows) || said({ ...eachOnce, req }),
    fields: [
      {
        name: 'time',
        type: 'text',
        required: true,
        label: { en: 'Time', zh: '时间' },
        admin: { placeholder: '08:30' },
        validate: validateTime,
      },
      /** What its issues are called by, whatever the time: given once by `keepSlots`. */
      { name: 'slot', type: 'text', admin: { hidden: true } },
    ],
  },
  {
    type: 'row',
    fields: [
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
        label: { en: 'How often', zh: '多久一次' },
        admin: {
          components: {
            Field: {
              path: '/src/admin/post/RepeatChooser.tsx#RepeatChooser',
              clientProps: { isAlways: true },
            },
            Cell: '/src/admin/columns/RhythmCell.tsx#RhythmCell',
          },
        },
        validate: validateRecurrence,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      date({ name: 'startsOn', en: 'First day', zh: '开始日期' }),
      date({ name: 'endsOn', en: 'Last day', zh: '结束日期' }),
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'holidays',
        type: 'relationship',
        relationTo: 'holidays',
        label: { en: 'Holidays', zh: '节假日' },
      },
      {
        name: 'holidayPolicy',
        type: 'select',
        defaultValue: 'skip',
        label: { en: 'On holidays', zh: '节假日时' },
        options: [
          { value: 'skip', label: { en: 'Do not appear', zh: '停发' } },
          {
            value: 'follow-workdays',
            label: {
              en: 'Do not appear, but on make-up workdays',
              zh: '停发，调休上班日照发',
            },
          },
        ],
        admin: { condition: (data) => Boolean(data?.holidays) },
      },
    ],
  },
  {
    name: 'exceptions',
    type: 'array',
    label: { en: 'Exceptions', zh: '例外' },
    labels: { singular: { en: 'Exception', zh: '例外' }, plural: { en: 'Exceptions', zh: '例外' } },
    admin: { initCollapsed: true },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'issue',
            type: 'text',
            required: true,
            label: { en: 'Issue', zh: '期次' },
            admin: { placeholder: '2026-11-23#morning-brief' },
          },
          {
            name: 'type',
            type: 'select',
            required: true,
            defaultValue: 'skip',
            label: { en: 'Is', zh: '处理' },
            options: [
              { value: 'skip', label: { en: 'Skipped', zh: '跳过' } },
              { value: 'move', label: { en: 'Moved', zh: '改期' } },
            ],
          },
          {
            name: 'to',
            type: 'text',
            label: { en: 'To', zh: '改到' },
            admin: {
              placeholder: '2026-11-24T09:15',
              condition: (_data, siblings) => siblings?.type === 'move',
            },
            validate: validateMove,
          },
          {
            name: 'reason',
            type: 'text',
            label: { en: 'Why', zh: '原因' },
            admin: { condition: (_data, siblings) => siblings?.type === 'skip' },
          },
        ],
      },
    ],
  },
]

function date({ name, en, zh }: { name: string; en: string; zh: string }): Field {
  return {
    name,
    type: 'text',
    label: { en, zh },
    admin: { placeholder: '2026-11-23' },
    validate: validateDate,
  }
}

/** Two issues of a column at one instant would be one too many. */
function hasEachOnce(rows: unknown): boolean {
  const times = (Array.isArray(rows) ? rows : []).map((row: { time?: string }) => row.time)
  return times.length > 0 && new Set(times).size === times.length
}

const eachOnce = { en: 'Each time once.', zh: '每个时间只出现一次。' }
