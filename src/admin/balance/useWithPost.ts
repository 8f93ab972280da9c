'use client'

import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { idOf, idsOf } from '../../domain/ids.ts'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'
import type { Level } from './answer.ts'

/** What `GET /v1/balance/with-post` answers. */
export type WithPostAnswer = {
  communities: WithPostCommunity[]
  times: { at: string; slot: string; isWhole: boolean }[]
}

export type WithPostCommunity = {
  community: { id: string; slug: string; name: string }
  overrideRole: 'editor' | 'admin'
  breaches: { level: Level; message: string }[]
}

/** Asks a little after the last key stroke, not at every one. Milliseconds. */
const pauseMs = 400

/** The post in the form, as far as the mix depends on it. */
type FormPost = { contentType: string; packaging: string; publishAt: string }

/**
 * What the post in the form does to the mix, and a way to ask again; `post`: `null`: the form does not
 * say enough to tell.
 */
export function useWithPost(): {
  post: FormPost | null
  answer: WithPostAnswer | null
  reload: () => void
} {
  const { config } = useConfig()
  const { language } = useWords()
  const { id } = useDocumentInfo()
  const query = useQuery()
  const [answer, setAnswer] = useState<WithPostAnswer | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (!query) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      const post = id ? `&post=${id}` : ''
      const url = `${config.serverURL}/v1/balance/with-post?${query}&language=${language}${post}`
      askApi<WithPostAnswer>({ url, signal: abort.signal })
        .then((asked) => setAnswer(asked.type === 'ok' ? asked.body : null))
        // Aborted by the next key stroke: the form works without the notice.
        .catch(() => {})
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query, id, language, config.serverURL, round])
  const reload = useCallback(() => setRound((count) => count + 1), [])
  return { post: query ? toPost(query) : null, answer: query ? answer : null, reload }
}

function toPost(query: string): FormPost {
  const said = new URLSearchParams(query)
  const value = (name: keyof FormPost) => said.get(name) ?? ''
  return {
    contentType: value('contentType'),
    packaging: value('packaging'),
    publishAt: value('publishAt'),
  }
}

/** `null`: type or time are missing. */
function useQuery(): string | null {
  return useFormFields(([fields]) => {
    const value = (name: string): unknown => fields[name]?.value
    const [contentType, publishAt] = [value('contentType'), value('publishAt')]
    if (!contentType || !publishAt) return null
    const column = idOf(value('column'))
    return new URLSearchParams({
      contentType: String(contentType),
      packaging: String(value('packaging') ?? 'topic'),
      publishAt: new Date(publishAt as string).toISOString(),
      timezone: String(value('publishAt_tz') ?? 'UTC'),
      communities: idsOf(value('communities')).join(),
      channels: idsOf(value('channels')).join(),
      ...(column ? { column } : {}),
    }).toString()
  })
}
