'use client'

import { Banner, useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import { problemText } from '../importing/problemText.ts'
import type { PlanReport } from '../importing/report.ts'
import { reportWords, totalsText } from '../importing/reportWords.ts'
import { LongImport } from './imports/LongImport.tsx'
import { ReportRows, Totals } from './imports/ReportRows.tsx'

/** What an uploaded plan did or would do: totals, then every row with what was found in it. */
export function ImportReport({ path }: { path: string }) {
  const { value: report } = useField<PlanReport | null>({ path })
  const { i18n } = useTranslation()
  const { id, lastUpdateTime } = useDocumentInfo()
  const language = i18n.language === 'zh' ? 'zh' : 'en'
  const isLong = !report || (report.totals.rows > report.rows.length && !report.problems.length)
  if (isLong)
    return id ? <LongImport key={lastUpdateTime} id={String(id)} language={language} /> : null
  const words = reportWords[language]
  if (report.problems.length > 0) {
    return (
      <Banner type="error">
        <strong>{words.unreadable}</strong>
        <ul>
          {report.problems.map((problem) => (
            <li key={problem.code}>{problemText({ problem, language })}</li>
          ))}
        </ul>
      </Banner>
    )
  }
  return (
    <section aria-label={totalsText({ report, language })} className="lanmu-import">
      <Totals report={report} language={language} />
      <ReportRows rows={report.rows} isDryRun={report.isDryRun} language={language} />
    </section>
  )
}
