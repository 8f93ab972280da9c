'use client'

import { Button, useConfig, useField, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askApi } from '../askApi.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import { idOf } from '../../domain/ids.ts'

type Next = {
  column: { timezone: string; contentType: string; packaging: string; channels: string[] }
  issue: { id: string; at: string; number: number | null } | null
}

/** Below the column: its next free issue, and one click to take it. */
export function NextIssue() {
  const { t } = useWords()
  const times = useTimes()
  const column = useFormFields(([fields]) => idOf(fields.column?.value))
  const issue = useField<string | null>({ path: 'issue' })
  const next = useNextIssue({ column, issue: issue.value ?? '' })
  const take = useTake()
  if (!column || !next) return null
  if (!next.issue) return <p className="lanmu-next">{t('lanmuPost:noIssue')}</p>
  const { at, number } = next.issue
  const zone = next.column.timezone
  const when = { time: times.dayTime(at, zone), zone }
  return (
    <div className="lanmu-next" role="group" aria-label={t('lanmuPost:nextIssue')}>
      <p>
        {t('lanmuPost:nextIssue')}
        <br />
        <strong>
          {number === null
            ? t('lanmuPost:nextIssueAt', when)
            : t('lanmuPost:nextIssueNumber', { ...when, number })}
        </strong>
      </p>
      <Button
        id="lanmu-take-issue"
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={issue.disabled}
        onClick={() => take(next)}
      >
        {t('lanmuPost:takeIssue')}
      </Button>
      <p>{t('lanmuPost:takesIssue')}</p>
    </div>
  )
}

/** Read anew when the post takes another issue: the one it left is free again. */
function useNextIssue({ column, issue }: { column: string | null; issue: string }): Next | null {
  const { config } = useConfig()
  const [next, setNext] = useState<{ column: string; next: Next } | null>(null)
  const url = `${config.serverURL}/v1/columns/${column}/next-issue`
  useEffect(() => {
    if (!column) return
    const abort = new AbortController()
    askApi<Next>({ url, signal: abort.signal })
      .then((asked) => setNext(asked.type === 'ok' ? { column, next: asked.body } : null))
      .catch(() => {
        // Another column was chosen.
      })
    return () => abort.abort()
  }, [column, url, issue])
  return next?.column === column ? next.next : null
}

/** Puts an issue into the form, and what the column has for fields that are empty. */
function useTake(): (next: Next) => void {
  const issue = useField<string>({ path: 'issue' })
  const publishAt = useField<string>({ path: 'publishAt' })
  const zone = useField<string>({ path: 'publishAt_tz' })
  const channels = useField<string[]>({ path: 'channels' })
  const contentType = useField<string>({ path: 'contentType' })
  const packaging = useField<string>({ path: 'packaging' })
  return ({ column, issue: next }) => {
    if (!next) return
    issue.setValue(next.id)
    publishAt.setValue(next.at)
    zone.setValue(column.timezone)
    if (!channels.value?.length && column.channels.length > 0) channels.setValue(column.channels)
    if (contentType.value) return
    contentType.setValue(column.contentType)
    packaging.setValue(column.packaging)
  }
}
