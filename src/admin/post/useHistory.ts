'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { historyKinds } from '../../domain/postHistory.ts'
import type { Words } from '../../domain/words.ts'
import { askApi } from '../askApi.ts'

export type Happened = {
  kind: (typeof historyKinds)[number]
  at: string
  by: { id: string; name: string } | null
  comment: string | null
  fields: string[]
  from: string | null
  to: string | null
  zone: { from: string; to: string } | null
  of: { id: string; title: string } | null
  delivery: {
    id: string
    channel: { id: string; name: string }
    outcome: string
    reason: Words | null
    worker: string | null
  } | null
}
type Page = { items: Happened[]; next: string | null }

/** What happened to the post of this form; `older` reads on, `null`: that is all. `round`: read anew. */
export function useHistory(round: string): {
  items: Happened[] | null
  older: (() => Promise<void>) | null
} {
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const [page, setPage] = useState<Page | null>(null)
  const url = `${config.serverURL}/v1/posts/${id}/history?limit=10`
  useEffect(() => {
    const abort = new AbortController()
    askApi<Page>({ url, signal: abort.signal })
      .then((asked) => asked.type === 'ok' && setPage(asked.body))
      .catch(() => {
        // The page was left, or something happened meanwhile.
      })
    return () => abort.abort()
  }, [url, round])
  const older = useCallback(async () => {
    if (!page?.next) return
    const asked = await askApi<Page>({ url: `${url}&cursor=${page.next}` })
    if (asked.type === 'refused') return
    setPage({ items: [...page.items, ...asked.body.items], next: asked.body.next })
  }, [url, page])
  return { items: page?.items ?? null, older: page?.next ? older : null }
}
