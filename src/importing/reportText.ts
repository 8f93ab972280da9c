import { Temporal } from 'temporal-polyfill'
import { problemText, type Language } from './problemText.ts'
import { outcomes, type PlanReport, type RowOutcome, type RowReport } from './report.ts'
import { cutToWidth, padToWidth, toLine, widthOf } from './textWidth.ts'

const titleWidth = 40
const indent = '      '

type Words = {
  row: string
  result: string
  time: string
  title: string
  outcomes: Record<RowOutcome, string>
  draft: string
  untitled: string
  warning: string
  unreadable: string
  dryRun: string
  rows: (count: number) => string
  total: (part: { count: number; outcome: string }) => string
  join: string
}

const table: Record<Language, Words> = {
  en: {
    row: 'Row',
    result: 'Result',
    time: 'Time',
    title: 'Title',
    outcomes: {
      imported: 'imported',
      updated: 'updated',
      unchanged: 'unchanged',
      refused: 'refused',
    },
    draft: 'draft',
    untitled: '(no title)',
    warning: 'note: ',
    unreadable: 'This file cannot be imported:',
    dryRun: 'Dry run: nothing was written.',
    rows: (count) => (count === 1 ? '1 row: ' : `${count} rows: `),
    total: ({ count, outcome }) => `${count} ${outcome}`,
    join: ', ',
  },
  zh: {
    row: '行',
    result: '结果',
    time: '时间',
    title: '标题',
    outcomes: { imported: '已导入', updated: '已更新', unchanged: '无变化', refused: '被拒绝' },
    draft: '草稿',
    untitled: '(无标题)',
    warning: '注意:',
    unreadable: '无法导入这个文件:',
    dryRun: '试运行:没有写入任何内容。',
    rows: (count) => `共 ${count} 行:`,
    total: ({ count, outcome }) => `${outcome} ${count}`,
    join: ',',
  },
}

/** The report for a terminal: a line per row, its problems and notes below it, totals at the end. */
export function reportText({
  report,
  language,
}: {
  report: PlanReport
  language: Language
}): string {
  const words = table[language]
  if (report.problems.length > 0) {
    const problems = report.problems.map((problem) => problemText({ problem, language }))
    return [words.unreadable, ...problems.map((text) => indent + text)].join('\n')
  }
  const lines = report.rows.map((row) => cellsOf({ row, words }))
  const header = [words.row, words.result, words.time, words.title]
  const widths = [0, 1, 2].map((index) =>
    [header, ...lines].reduce((width, cells) => Math.max(width, widthOf(cells[index] ?? '')), 0),
  )
  const aligned = [header, ...lines].map((cells) =>
    cells.map((cell, index) => padToWidth({ text: cell, width: widths[index] ?? 0 })).join('  '),
  )
  const findings = report.rows.map((row) => findingsOf({ row, language }))
  const body = aligned.flatMap((line, index) => [line.trimEnd(), ...(findings[index - 1] ?? [])])
  return [...body, '', totalsText({ report, language })].join('\n')
}

/** "37 rows: 23 imported, 14 refused" */
export function totalsText({
  report,
  language,
}: {
  report: PlanReport
  language: Language
}): string {
  const words = table[language]
  const { totals, isDryRun } = report
  const parts = outcomes
    .filter((outcome) => totals[outcome] > 0)
    .map((outcome) => words.total({ count: totals[outcome], outcome: words.outcomes[outcome] }))
  const counts = (words.rows(totals.rows) + parts.join(words.join)).replace(/[::]\s*$/, '')
  return isDryRun ? `${counts}\n${words.dryRun}` : counts
}

function cellsOf({ row, words }: { row: RowReport; words: Words }): string[] {
  const isDraft = row.state === 'draft' && row.outcome !== 'unchanged'
  const outcome = words.outcomes[row.outcome]
  const title = toLine(row.title) || words.untitled
  return [
    String(row.row),
    isDraft ? `${outcome} (${words.draft})` : outcome,
    timeText(row),
    cutToWidth({ text: title, width: titleWidth }),
  ]
}

function timeText({ publishAt, timezone }: RowReport): string {
  if (!publishAt || !timezone) return ''
  const time = Temporal.Instant.from(publishAt).toZonedDateTimeISO(timezone)
  const wall = time.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
  return `${wall} ${timezone}`
}

function findingsOf({ row, language }: { row: RowReport; language: Language }): string[] {
  const { warning } = table[language]
  return [
    ...row.problems.map((problem) => indent + problemText({ problem, language })),
    ...row.warnings.map((problem) => indent + warning + problemText({ problem, language })),
  ]
}
