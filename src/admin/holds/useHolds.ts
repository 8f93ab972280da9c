'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { askApi } from '../askApi.ts'

export type HoldScope = 'everything' | 'channel' | 'community' | 'post'

/** An open hold; `target`: `null`: everything. */
export type Hold = {
  id: string
  scope: HoldScope
  target: { id: string; name: string } | null
  reason: string
  since: string
  by: string | null
}

type Stored = {
  id: string
  scope: HoldScope
  reason: string
  createdAt: string
  by?: { name?: string } | string | null
} & Partial<Record<'channel' | 'community' | 'post', Target>>
type Target = { id: string; name?: string; title?: string } | string | null

/** Told to every banner on the page when something is held or released. */
const changed = 'lanmu:holds'

/** What is held now. */
export function useHolds(): { holds: Hold[] } {
  const { config } = useConfig()
  // With names, which /v1 does not give.
  const named = `${config.serverURL}${config.routes.api}/holds`
  const [holds, setHolds] = useState<Hold[]>([])
  useEffect(() => {
    const abort = new AbortController()
    const read = (): void => {
      const url = `${named}?depth=1&limit=100&sort=createdAt&where[isReleased][not_equals]=true`
      askApi<{ docs: Stored[] }>({ url, signal: abort.signal })
        .then((asked) => asked.type === 'ok' && setHolds(asked.body.docs.map(toHold)))
        .catch(() => {
          // The page was left.
        })
    }
    read()
    window.addEventListener(changed, read)
    return () => {
      abort.abort()
      window.removeEventListener(changed, read)
    }
  }, [named])
  return { holds }
}

/** The ways to hold and to release; both give why not, or `null`. */
export function useHolding() {
  const { config } = useConfig()
  const root = `${config.serverURL}/v1/holds`
  const post = useCallback(async (url: string, body?: object) => {
    const asked = await askApi({ url, method: 'POST', body })
    if (asked.type === 'refused') return asked.detail || asked.code
    window.dispatchEvent(new Event(changed))
    return null
  }, [])
  return useMemo(
    () => ({
      hold({ scope, target, reason }: { scope: HoldScope; target: string | null; reason: string }) {
        return post(root, { scope, reason, ...(target ? { target } : {}) })
      },
      release: (id: string) => post(`${root}/${id}/release`),
    }),
    [root, post],
  )
}

function toHold(stored: Stored): Hold {
  const { id, scope, reason, createdAt, by } = stored
  const target = scope === 'everything' ? null : (stored[scope] ?? null)
  return {
    ...{ id, scope, reason, since: createdAt },
    target: target ? nameOf(target) : null,
    by: typeof by === 'object' ? (by?.name ?? null) : null,
  }
}

function nameOf(target: Exclude<Target, null>): { id: string; name: string } {
  if (typeof target === 'string') return { id: target, name: target }
  return { id: target.id, name: target.name ?? target.title ?? target.id }
}
