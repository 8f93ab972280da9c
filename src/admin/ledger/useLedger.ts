'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import type { Words } from '../../domain/words.ts'
import { askApi } from '../askApi.ts'
import type { LedgerChoice } from './address.ts'
import { toQuery } from './address.ts'

/** A delivery as /v1/deliveries tells it; times are ISO 8601. */
export type LedgerEntry = {
  id: string
  state: DeliveryState
  post: { id: string; title: string | null; timezone: string | null; column: string | null }
  contentType: string | null
  channel: { id: string; name: string }
  /** It waits for a person to publish it. */
  isInInbox: boolean
  dueAt: string
  nextAttemptAt: string
  sentAt: string | null
  lagMs: number | null
  reason: Words | null
  url: string | null
  externalId: string | null
  issueNumber: number | null
  partInDoubt: { part: number; of: number } | null
  attempts: {
    by: string
    isPerson: boolean
    startedAt: string
    endedAt: string
    outcome: string
    reason: Words | null
  }[]
}

type Page = { items: LedgerEntry[]; next: string | null }

type Read = {
  type: 'reading' | 'read' | 'failed'
  /** Why it failed. */
  detail: string
  /** Wait for somebody, newest first; shown before the others where no state was asked for. */
  trouble: LedgerEntry[]
  rows: LedgerEntry[]
  next: string | null
}

const nothing: Read = { type: 'reading', detail: '', trouble: [], rows: [], next: null }

/** Typing is over after this. Milliseconds. */
const pauseMs = 250

/** The ledger as asked; what was read last stays until the next is here. */
export function useLedger(choice: LedgerChoice) {
  const { config } = useConfig()
  const root = `${config.serverURL}/v1/deliveries`
  const [read, setRead] = useState(nothing)
  const [round, setRound] = useState(0)
  const query = toQuery(choice).toString()

  useEffect(() => {
    const abort = new AbortController()
    const get = (params: URLSearchParams) =>
      askApi<Page>({ url: `${root}?${params.toString()}`, signal: abort.signal })
    const load = async (): Promise<void> => {
      const params = new URLSearchParams(query)
      const ofTrouble = new URLSearchParams(query)
      ofTrouble.set('state', 'trouble')
      const isAll = !params.has('state')
      const [page, troubled] = await Promise.all([get(params), isAll ? get(ofTrouble) : null])
      if (page.type === 'refused') {
        return setRead((known) => ({ ...known, type: 'failed', detail: page.detail || page.code }))
      }
      const trouble = troubled?.type === 'ok' ? troubled.body.items : []
      setRead({ type: 'read', detail: '', trouble, rows: page.body.items, next: page.body.next })
    }
    setRead((known) => ({ ...known, type: 'reading' }))
    const timer = setTimeout(() => {
      load().catch(() => {
        // Left behind by the next question.
      })
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [root, query, round])

  const more = useCallback(async () => {
    if (!read.next) return
    const params = new URLSearchParams(query)
    params.set('cursor', read.next)
    const page = await askApi<Page>({ url: `${root}?${params.toString()}` })
    if (page.type === 'refused')
      return setRead((known) => ({ ...known, type: 'failed', detail: page.detail }))
    setRead((known) => ({
      ...known,
      rows: [...known.rows, ...page.body.items],
      next: page.body.next,
    }))
  }, [root, query, read.next])

  const reload = useCallback(() => setRound((known) => known + 1), [])
  return { ...read, more, reload, csv: csvOf({ root, query }) }
}

/** Trouble is no state of its own: its table has every state. */
function csvOf({ root, query }: { root: string; query: string }): (language: string) => string {
  return (language) => {
    const params = new URLSearchParams(query)
    if (params.get('state') === 'trouble') params.delete('state')
    params.set('language', language)
    return `${root}.csv?${params.toString()}`
  }
}
