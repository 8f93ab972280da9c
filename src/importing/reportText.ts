import { Temporal } from 'temporal-polyfill'
import type { Language } from '../domain/words.ts'
import { problemText } from './problemText.ts'
import type { PlanReport, RowReport } from './report.ts'
import { mixLines, mixWords } from './reportMix.ts'
import { outcomeText, reportWords, totalsText } from './reportWords.ts'
import { cutToWidth, padToWidth, toLine, widthOf } from './textWidth.ts'

const titleWidth = 40
const indent = '      '

/** The report for a terminal: a line per row, its problems and notes below it, totals at the end. */
export function reportText({
  report,
  language,
}: {
  report: PlanReport
  language: Language
}): string {
  const words = reportWords[language]
  if (report.problems.length > 0) {
    const problems = report.problems.map((problem) => problemText({ problem, language }))
    return [words.unreadable, ...problems.map((text) => indent + text)].join('\n')
  }
  const { isDryRun } = report
  const lines = report.rows.map((row) => cellsOf({ row, isDryRun, language }))
  const header = [words.row, words.result, words.time, words.title]
  const widths = [0, 1, 2].map((index) =>
    [header, ...lines].reduce((width, cells) => Math.max(width, widthOf(cells[index] ?? '')), 0),
  )
  const aligned = [header, ...lines].map((cells) =>
    cells.map((cell, index) => padToWidth({ text: cell, width: widths[index] ?? 0 })).join('  '),
  )
  const findings = report.rows.map((row) => findingsOf({ row, language }))
  const body = aligned.flatMap((line, index) => [line.trimEnd(), ...(findings[index - 1] ?? [])])
  return [...body, '', totalsText({ report, language }), ...mixesOf({ report, language })].join(
    '\n',
  )
}

function cellsOf({
  row,
  isDryRun,
  language,
}: {
  row: RowReport
  isDryRun: boolean
  language: Language
}): string[] {
  const title = toLine(row.title) || reportWords[language].untitled
  return [
    String(row.row),
    outcomeText({ row, isDryRun, language }),
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
  const { warning } = reportWords[language]
  const isSilent = row.problems.length + row.warnings.length === 0
  return [
    ...(row.file && !isSilent ? [indent + row.file] : []),
    ...row.problems.map((problem) => indent + problemText({ problem, language })),
    ...row.warnings.map((problem) => indent + warning + problemText({ problem, language })),
  ]
}

/** What the plan makes of each community; nothing where it reaches none. */
function mixesOf({ report, language }: { report: PlanReport; language: Language }): string[] {
  const mixes = report.mixes ?? []
  if (mixes.length === 0) return []
  const lines = mixes.flatMap((mix) => mixLines({ mix, language }))
  return ['', `${mixWords[language].heading}:`, ...lines.map((line) => indent + line)]
}
