'use client'

import { Banner, Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Language } from '../../domain/words.ts'
import { reportWords } from '../../importing/reportWords.ts'
import { ReportRows, Totals } from './ReportRows.tsx'
import type { ShownRun } from './useRun.ts'
import { useRows, useRun } from './useRun.ts'

/** An import too long for a request: how far the workers are, then its report page by page. */
export function LongImport({ id, language }: { id: string; language: Language }) {
  const run = useRun(id)
  if (!run?.state) return null
  const words = reportWords[language]
  if (run.state === 'failed') {
    return (
      <Banner type="error">
        {words.failed}
        {run.failure}
      </Banner>
    )
  }
  if (run.state === 'done' && run.report)
    return <LongReport id={id} run={run} language={language} />
  return <Progress run={run} language={language} />
}

/** The bar moves with each answer; a screen reader is told at each tenth, not each second. */
function Progress({ run, language }: { run: ShownRun; language: Language }) {
  const words = reportWords[language]
  const [done, total] = [run.rowsDone ?? 0, run.rowsTotal ?? 0]
  const tenths = total > 0 ? Math.floor((done / total) * 10) * 10 : 0
  return (
    <div className="lanmu-import">
      <progress
        value={done}
        max={total || 1}
        aria-label={words.progress}
        style={{ width: '100%', height: '1rem' }}
      />
      <p>{words.doneOf({ done, total })}</p>
      <p className="visually-hidden" role="status" style={hidden}>
        {run.state === 'queued' ? words.queued : `${words.progress} ${tenths} %`}
      </p>
      <p>{words.mayLeave}</p>
    </div>
  )
}

const hidden = { position: 'absolute', clipPath: 'inset(50%)', height: 1, width: 1 } as const

function LongReport({ id, run, language }: { id: string; run: ShownRun; language: Language }) {
  const words = reportWords[language]
  const [page, setPage] = useState(1)
  const [isRefusedOnly, setRefusedOnly] = useState(false)
  const read = useRows({ id, run: run.run ?? 1, page, isRefusedOnly })
  const report = run.report!
  return (
    <section className="lanmu-import" aria-label={words.result}>
      <Totals report={report} language={language} />
      <label>
        <input
          type="checkbox"
          checked={isRefusedOnly}
          onChange={({ target }) => {
            setRefusedOnly(target.checked)
            setPage(1)
          }}
        />{' '}
        {words.refusedOnly}
      </label>
      {read && <ReportRows rows={read.rows} isDryRun={report.isDryRun} language={language} />}
      {read && read.pages > 1 && (
        <nav aria-label={words.pages}>
          <Button buttonStyle="secondary" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {words.previous}
          </Button>{' '}
          <span aria-live="polite">
            {page} / {read.pages}
          </span>{' '}
          <Button
            buttonStyle="secondary"
            disabled={page >= read.pages}
            onClick={() => setPage(page + 1)}
          >
            {words.next}
          </Button>
        </nav>
      )}
    </section>
  )
}
