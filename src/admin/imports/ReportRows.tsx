'use client'

import { Banner, useConfig } from '@payloadcms/ui'
import type { Language } from '../../domain/words.ts'
import { problemText } from '../../importing/problemText.ts'
import type { PlanReport, RowReport } from '../../importing/report.ts'
import { PlanMixes } from './PlanMixes.tsx'
import { outcomeText, reportWords, totalsText } from '../../importing/reportWords.ts'

export function Totals({ report, language }: { report: PlanReport; language: Language }) {
  return (
    <>
      <Banner type={report.totals.refused > 0 ? 'error' : 'success'}>
        <span style={{ whiteSpace: 'pre-line' }}>{totalsText({ report, language })}</span>
      </Banner>
      <PlanMixes mixes={report.mixes ?? []} language={language} />
    </>
  )
}

/** Some rows of a report, with what was found in each. */
export function ReportRows({
  rows,
  isDryRun,
  language,
}: {
  rows: RowReport[]
  isDryRun: boolean
  language: Language
}) {
  const words = reportWords[language]
  return (
    <div className="table">
      <table>
        <thead>
          <tr>
            {[words.row, words.result, words.time, words.title].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} isDryRun={isDryRun} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({
  row,
  isDryRun,
  language,
}: {
  row: RowReport
  isDryRun: boolean
  language: Language
}) {
  const { config } = useConfig()
  const words = reportWords[language]
  const title = row.title || words.untitled
  const notes = row.warnings.map((problem) => words.warning + problemText({ problem, language }))
  const findings = [...row.problems.map((problem) => problemText({ problem, language })), ...notes]
  return (
    <tr>
      <th scope="row">{row.row}</th>
      <td>{outcomeText({ row, isDryRun, language })}</td>
      <td>{timeText({ row, language })}</td>
      <td>
        {row.post ? (
          <a href={`${config.routes.admin}/collections/posts/${row.post}`}>{title}</a>
        ) : (
          title
        )}
        {row.file && <small style={{ display: 'block' }}>{row.file}</small>}
        {findings.length > 0 && (
          <ul>
            {findings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

function timeText({ row, language }: { row: RowReport; language: Language }): string {
  if (!row.publishAt || !row.timezone) return ''
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: row.timezone,
  })
  return `${format.format(new Date(row.publishAt))} ${row.timezone}`
}
