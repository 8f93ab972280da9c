import type { PayloadRequest, Field } from 'payload'
import { dateForms } from '../src/domain/calendar/dateForms.ts'
import { said } from './said.ts'

const dateLabels: Record<(typeof dateForms)[number], string> = {
  iso: '2026-11-23',
  zh: '2026年11月23日',
  'zh-short': '11月23日',
  en: '23 November 2026',
  'en-us': 'November 23, 2026',
}

/** What a column's posts begin with, and how its issues are numbered. */
export const columnTemplateFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'numberFrom',
        type: 'number',
        min: 0,
        max: 1_000_000,
        label: { en: 'Number issues from', zh: '期号从几开始' },
        admin: {
          placeholder: '1',
          description: {
            en: 'Published issues are counted from here. Empty: no numbers.',
            zh: '从这个数开始，每发一期加一。留空不编号。',
          },
        },
        validate: (value: number | null | undefined, { req }: { req: PayloadRequest }) =>
          value === null ||
          value === undefined ||
          Number.isInteger(value) ||
          said({ en: 'A whole number: 0, 1, 2 …', zh: '整数：0、1、2 ……', req }),
      },
      {
        name: 'dateForm',
        type: 'select',
        defaultValue: 'iso',
        label: { en: '{{date}} is written', zh: '{{date}} 的写法' },
        options: dateForms.map((value) => ({ value, label: dateLabels[value] })),
      },
    ],
  },
  {
    name: 'titleTemplate',
    type: 'text',
    label: { en: 'Title of a new post', zh: '新内容的标题' },
    admin: {
      placeholder: '早报 No. {{issue}}',
      description: {
        en: 'A post of this column begins with it. {{issue}} and {{date}} are replaced when the post is sent.',
        zh: '写这个栏目时标题先填好这个。{{issue}} 和 {{date}} 发出时换成期号和日期。',
      },
    },
  },
  {
    name: 'bodyTemplate',
    type: 'richText',
    label: { en: 'Text of a new post', zh: '新内容的正文' },
  },
]
