'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Asked } from '../askApi.ts'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'
import type { BalanceAnswer } from './answer.ts'

/** So far ahead the widget looks. */
export const shownDays = 21

/** A post that is not on the calendar yet, as `POST /v1/balance/simulate` takes it. */
export type DraftPost = {
  contentType: string
  packaging: string
  publishAt: string
  /** Ids or short names. */
  communities: string[]
}

/** The balance of every community or of one, as it is or with a draft, and a way to ask for it again. */
export function useBalance({
  days = shownDays,
  community = null,
  hasSuggestions = true,
  draft = null,
}: {
  days?: number
  /** An id or short name. */
  community?: string | null
  /** Whether repairs are looked for: the longest part of it. */
  hasSuggestions?: boolean
  draft?: DraftPost | null
} = {}): {
  answer: BalanceAnswer | null
  problem: string | null
  reload: () => void
} {
  const { config } = useConfig()
  const { language } = useWords()
  const [answer, setAnswer] = useState<BalanceAnswer | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const drafted = draft && JSON.stringify([draft])
  useEffect(() => {
    const abort = new AbortController()
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const asked = {
      ...{ language, timezone: timeZone },
      ...(community ? { community } : {}),
    }
    const url = `${config.serverURL}/v1/balance`
    const query = new URLSearchParams({
      ...asked,
      ...{ days: String(days), suggestions: String(hasSuggestions) },
    })
    const { signal } = abort
    const body = {
      ...asked,
      days,
      suggestions: hasSuggestions,
      posts: JSON.parse(drafted ?? '[]') as unknown,
    }
    const asking = drafted
      ? askApi<BalanceAnswer>({ url: `${url}/simulate`, method: 'POST', body, signal })
      : askAll({ url: `${url}?${query}`, signal })
    asking.then(
      (asked) => {
        if (asked.type === 'ok') setAnswer(asked.body)
        setProblem(asked.type === 'ok' ? null : asked.detail)
      },
      // Aborted: the widget is gone, or asks anew.
      () => {},
    )
    return () => abort.abort()
  }, [config.serverURL, language, round, days, community, hasSuggestions, drafted])
  const reload = useCallback(() => setRound((count) => count + 1), [])
  return { answer, problem, reload }
}

type Page = BalanceAnswer & { next: string | null }

/** Every community, page after page. */
async function askAll({
  url,
  signal,
}: {
  url: string
  signal: AbortSignal
}): Promise<Asked<BalanceAnswer>> {
  let asked = await askApi<Page>({ url, signal })
  const communities: BalanceAnswer['communities'] = []
  while (asked.type === 'ok') {
    const { next, ...answer } = asked.body
    communities.push(...answer.communities)
    if (!next) return { type: 'ok', body: { ...answer, communities } }
    asked = await askApi<Page>({ url: `${url}&cursor=${next}`, signal })
  }
  return asked
}
