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

const wanted = {
  community: 'communities?sort=createdAt',
  channel: 'channels?sort=createdAt',
  column: 'columns?sort=createdAt',
  post: 'posts?sort=-createdAt&where[_status][equals]=published',
} as const

/** How far an installation has come. */
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
