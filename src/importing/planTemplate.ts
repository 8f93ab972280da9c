import type { Language } from '../domain/words.ts'
import type { PlanField } from './plan.ts'
import { nameOfField, nameOfValue } from './planNames.ts'

const fields = [
  ...(['title', 'body', 'contentType', 'packaging', 'column', 'channels'] as const),
  ...(['publishAt', 'timezone', 'image', 'link'] as const),
] as const
type Example = Record<(typeof fields)[number], string>

const texts = {
  en: [
    ['Good morning: what is in your cup?', 'Water first. And you?'],
    ['How we choose our growers', 'Three questions we ask on every visit.'],
  ],
  zh: [
    ['早安：今天你喝什么茶？', '先烧水。你呢？'],
    ['我们怎么挑茶农', '每次上山都会问的三个问题。'],
  ],
} as const

/**
 * A plan to fill in, as CSV with a mark by which spreadsheets know its letters: the headings in the
 * reader's language and two rows that can be imported. `day`: of the first row, as 2026-11-23;
 * `channel`: the name of one that there is.
 */
export function planTemplate({
  language,
  day,
  timezone,
  channel,
}: {
  language: Language
  day: string
  timezone: string
  channel: string
}): string {
  const types = ['interaction', 'values'] as const
  const examples: Example[] = types.map((contentType, index) => ({
    title: texts[language][index]![0],
    body: texts[language][index]![1],
    ...{ contentType, packaging: 'topic', column: '', channels: channel },
    ...{ publishAt: `${day} ${index === 0 ? '08:30' : '20:00'}`, timezone, image: '', link: '' },
  }))
  const heading = fields.map((field) => nameOfField({ field, language }))
  const rows = examples.map((example) =>
    fields.map((field) =>
      nameOfValue({ field: field as PlanField, value: example[field], language }),
    ),
  )
  return `\uFEFF${[heading, ...rows].map((cells) => cells.map(quoted).join()).join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
