'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { askApi } from '../askApi.ts'

/** The first of each kind that is there; `null`: none yet. */
export type Ground = {
  community: Made | null
  channel: (Made & { kind: string }) | null
  column: (Made & { contentType: string; timezone: string }) | null
  post: { id: string; title: string; publishAt: string | null } | null
}

export type Made = { id: string; name: string }

/** The sample week is to look at: what is one's own is still to be made. */
const notSample = 'where[slug][not_like]=demo-'
const wanted = {
  community: `communities?sort=createdAt&${notSample}`,
  channel: `channels?sort=createdAt&${notSample}`,
  column: `columns?sort=createdAt&${notSample}`,
  post: 'posts?sort=createdAt&where[_status][equals]=published&where[externalId][not_like]=sample-week-',
} as const

/** How far an installation has come, apart from the sample week. */
export function useGround() {
  const { config } = useConfig()
  const root = `${config.serverURL}${config.routes.api}`
  const [ground, setGround] = useState<Ground | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    const first = async <Doc>(path: string): Promise<Doc | null> => {
      const url = `${root}/${path}&limit=1&depth=0`
      const asked = await askApi<{ docs: Doc[] }>({ url, signal: abort.signal })
      return asked.type === 'ok' ? (asked.body.docs[0] ?? null) : null
    }
    Promise.all([
      first<NonNullable<Ground['community']>>(wanted.community),
      first<NonNullable<Ground['channel']>>(wanted.channel),
      first<NonNullable<Ground['column']>>(wanted.column),
      first<NonNullable<Ground['post']>>(wanted.post),
    ])
      .then(([community, channel, column, post]) => setGround({ community, channel, column, post }))
      .catch(() => {
        // The page was left.
      })
    return () => abort.abort()
  }, [root, round])
  const reload = useCallback(() => setRound((known) => known + 1), [])
  return { ground, reload }
}
