'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askApi } from '../askApi.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import { Field, StepForm } from './StepForm.tsx'
import type { Ground, Made } from './useGround.ts'
import { useMake } from './useMake.ts'

type Issue = { id: string; at: string; state: string; column: string }

/** Soon enough to be watched. Milliseconds. */
const soonMs = 60_000

/** The first post: in a minute, to see it leave, or in the column's next issue. */
export function PostStep({
  channel,
  column,
  done,
}: {
  channel: Made | null
  column: Ground['column']
  done: () => void
}) {
  const { t } = useWords()
  const make = useMake()
  const times = useTimes()
  const issue = useNextIssue(column)
  const [title, setTitle] = useState('')
  const [markdown, setMarkdown] = useState('')
  const [isSoon, setIsSoon] = useState(true)
  const zone = column?.timezone ?? times.here

  const perform = async (): Promise<string | null> => {
    const place =
      isSoon || !issue || !column
        ? { publishAt: new Date(Date.now() + soonMs).toISOString(), timezone: zone }
        : { column: column.id, issue: issue.id }
    const data = {
      ...{ title, body: { markdown }, contentType: column?.contentType ?? 'interaction' },
      ...{ ...place, packaging: 'topic', channels: channel ? [channel.id] : [] },
      state: 'scheduled',
    }
    const problem = await make({ path: '/v1/posts', data })
    if (!problem) done()
    return problem
  }

  return (
    <StepForm act={t('lanmuStart:postAct')} perform={perform}>
      <Field label={t('lanmuStart:postTitle')}>
        <input
          required
          maxLength={200}
          value={title}
          placeholder={t('lanmuStart:postExample')}
          onChange={({ target }) => setTitle(target.value)}
        />
      </Field>
      <Field label={t('lanmuStart:postText')}>
        <textarea
          required
          rows={4}
          maxLength={5000}
          value={markdown}
          onChange={({ target }) => setMarkdown(target.value)}
        />
      </Field>
      <fieldset className="desk-choices">
        <legend>{t('lanmuStart:postWhen')}</legend>
        <label>
          <input type="radio" name="when" checked={isSoon} onChange={() => setIsSoon(true)} />
          <span>
            <strong>{t('lanmuStart:postSoon')}</strong>
            <small>{t('lanmuStart:postSoonText')}</small>
          </span>
        </label>
        {issue && column && (
          <label>
            <input type="radio" name="when" checked={!isSoon} onChange={() => setIsSoon(false)} />
            <span>
              <strong>{t('lanmuStart:postIssue', { column: column.name })}</strong>
              <small>{times.dayTime(issue.at, zone)}</small>
            </span>
          </label>
        )}
      </fieldset>
    </StepForm>
  )
}

/** The column's next issue that nobody filled. */
function useNextIssue(column: Ground['column']): Issue | null {
  const { config } = useConfig()
  const [issue, setIssue] = useState<Issue | null>(null)
  const id = column?.id
  useEffect(() => {
    if (!id) return
    const abort = new AbortController()
    const now = Date.now()
    const query = new URLSearchParams({
      column: id,
      from: new Date(now + 5 * 60_000).toISOString(),
      to: new Date(now + 15 * 86_400_000).toISOString(),
    })
    const url = `${config.serverURL}/v1/calendar?${query.toString()}`
    askApi<{ issues: Issue[] }>({ url, signal: abort.signal })
      .then((asked) => {
        if (asked.type === 'ok') setIssue(firstEmpty(asked.body.issues))
      })
      .catch(() => {
        // The page was left.
      })
    return () => abort.abort()
  }, [id, config.serverURL])
  return issue
}

function firstEmpty(issues: readonly Issue[]): Issue | null {
  const empty = issues.filter(({ state }) => state === 'empty')
  return empty.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0] ?? null
}
