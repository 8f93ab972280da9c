'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askApi } from '../askApi.ts'
import type { LedgerEntry } from '../ledger/useLedger.ts'
import type { Ground } from './useGround.ts'

/** What became of a post so far: its time is to come, has come, or it left. */
export type Fate = 'coming' | 'due' | 'sent'

/** Whoever waits a minute for it looks at the page. Milliseconds. */
const everyMs = 2_000

/** Asked again until it has left. */
export function useFate(post: Ground['post']): Fate {
  const { config } = useConfig()
  const [isSent, setIsSent] = useState(false)
  const [now, setNow] = useState(0)
  const url = post && `${config.serverURL}/v1/deliveries?post=${post.id}&state=sent&limit=1`
  useEffect(() => {
    if (!url || isSent) return
    const abort = new AbortController()
    const look = async (): Promise<void> => {
      setNow(Date.now())
      const asked = await askApi<{ items: LedgerEntry[] }>({ url, signal: abort.signal })
      if (asked.type === 'ok') setIsSent(asked.body.items.length > 0)
    }
    const quietly = (): void => {
      if (document.hidden) return
      look().catch(() => {
        // The page was left.
      })
    }
    quietly()
    const timer = setInterval(quietly, everyMs)
    return () => {
      clearInterval(timer)
      abort.abort()
    }
  }, [url, isSent])
  if (isSent) return 'sent'
  return post?.publishAt && Date.parse(post.publishAt) <= now ? 'due' : 'coming'
}
