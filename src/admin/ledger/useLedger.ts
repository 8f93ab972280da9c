'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import type { Words } from '../../domain/words.ts'
import type { Asked } from '../askApi.ts'
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

type Shown = {
  /** Wait for somebody, newest first; shown before the others where no state was asked for. */
  trouble: LedgerEntry[]
  /** The next to leave, soonest first; only where nothing narrows down which time is meant. */
  coming: { rows: LedgerEntry[]; isAll: boolean }
  rows: LedgerEntry[]
  next: string | null
}

type Read = Shown & {
  type: 'reading' | 'read' | 'failed'
  /** Why it failed. */
  detail: string
}

const noComing = { rows: [], isAll: true }
const nothing: Read = {
  ...{ type: 'reading', detail: '' },
  ...{ trouble: [], coming: noComing, rows: [], next: null },
}

/** Typing is over after this. Milliseconds. */
const pauseMs = 250
/** Whoever watches a post leave sees it leave. Milliseconds. */
const everyMs = 10_000
/** As many of the next as leave the past in sight. */
const comingShown = 5

/** The ledger as asked, read again while it is looked at; what was read last stays until then. */
export function useLedger(choice: LedgerChoice) {
  const { config } = useConfig()
  const root = `${config.serverURL}/v1/deliveries`
  const [read, setRead] = useState(nothing)
  const [round, setRound] = useState(0)
  const isPaged = useRef(false)
  const query = toQuery(choice).toString()
  const isOfTime = isOfSomeTime(choice)

  useEffect(() => {
    const abort = new AbortController()
    const load = async (): Promise<void> => {
      const asked = await readAll({ root, query, isOfTime, signal: abort.signal })
      isPaged.current = false
      if (asked.type === 'ok') setRead({ type: 'read', detail: '', ...asked.body })
      else setRead((known) => ({ ...known, type: 'failed', detail: asked.detail || asked.code }))
    }
    const look = (): void => {
      load().catch(() => {
        // Left behind by the next question.
      })
    }
    setRead((known) => ({ ...known, type: 'reading' }))
    const first = setTimeout(look, pauseMs)
    // Whoever went on to older rows is reading those.
    const again = setInterval(() => !document.hidden && !isPaged.current && look(), everyMs)
    return () => {
      clearTimeout(first)
      clearInterval(again)
      abort.abort()
    }
  }, [root, query, isOfTime, round])

  const more = useCallback(async () => {
    if (!read.next) return
    isPaged.current = true
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

/** Whether a state, a day or a title says already which rows are meant, of the past or to come. */
function isOfSomeTime({ state, from, to, search }: LedgerChoice): boolean {
  return [state, from, to, search].some(Boolean)
}

/** All that the page shows. What is to come would push what happened out of sight: it has its own place. */
async function readAll({
  root,
  query,
  isOfTime,
  signal,
}: {
  root: string
  query: string
  isOfTime: boolean
  signal: AbortSignal
}): Promise<Asked<Shown>> {
  const get = (extra: Record<string, string>) => {
    const params = new URLSearchParams([...new URLSearchParams(query), ...Object.entries(extra)])
    return askApi<Page>({ url: `${root}?${params.toString()}`, signal })
  }
  const now = new Date().toISOString()
  const hasState = new URLSearchParams(query).has('state')
  const [page, trouble, coming] = await Promise.all([
    get(isOfTime ? {} : { to: now }),
    hasState ? null : get({ state: 'trouble' }),
    isOfTime ? null : get({ from: now, order: 'soonest', limit: String(comingShown) }),
  ])
  const refused = [page, trouble, coming].find((asked) => asked?.type === 'refused')
  if (refused?.type === 'refused') return refused
  const itemsOf = (asked: Asked<Page> | null) => (asked?.type === 'ok' ? asked.body.items : [])
  const isAll = coming?.type !== 'ok' || coming.body.next === null
  const next = page.type === 'ok' ? page.body.next : null
  const body = {
    ...{ trouble: itemsOf(trouble), coming: { rows: itemsOf(coming), isAll } },
    ...{ rows: itemsOf(page), next },
  }
  return { type: 'ok', body }
}

/** Trouble is no state of its own: its table has every state. */
function csvOf({ root, query }: { root: string; query: string }): (language: string) => string {
  return (language) => {
    const params = new URLSearchParams(query)
    if (params.get('state') === 'trouble') params.delete('state')
    params.delete('order')
    params.set('language', language)
    return `${root}.csv?${params.toString()}`
  }
}
