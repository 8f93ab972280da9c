'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { ContentType, PostState } from '../../domain/post.ts'
import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import { askApi } from '../askApi.ts'
import type { SharesAnswer } from '../balance/answer.ts'
import type { Health } from '../ledger/ChannelHealth.tsx'
import type { LedgerEntry } from '../ledger/useLedger.ts'

/** As /v1/home tells it; times are ISO 8601. */
export type HomeAnswer = {
  now: string
  today: TodayPost[]
  trouble: { count: number; rows: LedgerEntry[] }
  overdue: { count: number; rows: LedgerEntry[] }
  tasks: { count: number; rows: LedgerEntry[] }
  empty: { id: string; column: { id: string; name: string }; at: string; timezone: string }[]
  review: WaitingPost[]
  unscheduled: WaitingPost[]
  worker: { sweptAt: string | null; isSilent: boolean; lost: string[] }
  channels: Health[]
  balance: CommunityMix[]
  counts: { communities: number; channels: number; columns: number; scheduled: number }
}

/** Shares are fractions. */
export type CommunityMix = {
  community: { id: string; name: string }
  plan: SharesAnswer
  aims: Record<ContentType, { min: number; target: number; max: number }>
  breaches: number
}

export type TodayPost = {
  id: string
  occurrence: string
  title: string
  at: string
  timezone: string | null
  contentType: ContentType
  state: PostState
  channels: string[]
  deliveries: { channel: string; state: DeliveryState }[]
}

export type WaitingPost = { id: string; title: string; at: string | null; timezone: string | null }

type Read = { home: HomeAnswer | null; problem: string | null; reload: () => void }

/** The page stands open all day. Milliseconds. */
const everyMs = 30_000

/** What the day brings, read again while the page is looked at. */
export function useHome(): Read {
  const { config } = useConfig()
  const [read, setRead] = useState<Omit<Read, 'reload'>>({ home: null, problem: null })
  const [round, setRound] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const url = `${config.serverURL}/v1/home?${new URLSearchParams({ timezone }).toString()}`
    const load = (): void => {
      if (document.hidden) return
      askApi<HomeAnswer>({ url, signal: abort.signal })
        .then((asked) => {
          if (asked.type === 'ok') setRead({ home: asked.body, problem: null })
          else setRead(({ home }) => ({ home, problem: asked.detail || asked.code }))
        })
        .catch(() => {
          // The page was left.
        })
    }
    load()
    const timer = setInterval(load, everyMs)
    return () => {
      clearInterval(timer)
      abort.abort()
    }
  }, [config.serverURL, round])
  const reload = useCallback(() => setRound((known) => known + 1), [])
  return { ...read, reload }
}
