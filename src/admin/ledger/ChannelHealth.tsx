'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Words } from '../../domain/words.ts'
import { askApi } from '../askApi.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'

/** How a channel fares, as /v1/health/channels tells it; times are ISO 8601. */
export type Health = {
  id: string
  name: string
  kind: string
  lastSentAt: string | null
  lastLagMs: number | null
  failures: number
  lastFailure: { id: string; reason: Words | null; at: string } | null
  waiting: number
  nextAt: string | null
  pause: { until: string; reason: Words | null } | null
  rate: { sent: number; limit: number | null }
  hub: { toldAt: string | null; failingSince: string | null; reason: Words | null } | null
}

/** On a channel's page: whether it works, in plain words. */
export function ChannelHealth() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { t } = useWords()
  const [read, setRead] = useState<{ now: string; channels: Health[] } | null>(null)
  useEffect(() => {
    if (!id) return
    const abort = new AbortController()
    const url = `${config.serverURL}/v1/health/channels?channel=${id}`
    askApi<{ now: string; channels: Health[] }>({ url, signal: abort.signal })
      .then((asked) => asked.type === 'ok' && setRead(asked.body))
      .catch(() => {
        // The page was left.
      })
    return () => abort.abort()
  }, [id, config.serverURL])
  const [health] = read?.channels ?? []
  if (!id || !read || !health) return null
  return (
    <section className="desk-health" aria-label={t('lanmuLedger:health')}>
      <h2>{t('lanmuLedger:health')}</h2>
      <HealthLines health={health} now={read.now} />
      <Link href={`${config.routes.admin}/ledger?channel=${id}`} prefetch={false}>
        {t('lanmuLedger:healthLedger')}
      </Link>
    </section>
  )
}

function HealthLines({ health, now }: { health: Health; now: string }) {
  const { t, language } = useWords()
  const times = useTimes()
  const { lastSentAt, lastLagMs, failures, lastFailure, waiting, nextAt, pause, rate } = health
  const why = (reason: Words | null | undefined) => reason?.[language] ?? t('lanmuLedger:noReason')
  const isLate = (lastLagMs ?? 0) >= 1000
  const lag = isLate
    ? t('lanmuLedger:late', { time: times.duration(lastLagMs ?? 0) })
    : t('lanmuLedger:onTime')
  const { sent, limit } = rate
  return (
    <ul>
      {pause && (
        <li data-tone="ask">
          {t('lanmuLedger:healthPause', {
            time: times.dayTime(pause.until, times.here),
            reason: why(pause.reason),
          })}
        </li>
      )}
      <li data-tone={lastSentAt ? 'good' : 'off'}>
        {lastSentAt
          ? t('lanmuLedger:healthSent', { ago: times.ago({ at: lastSentAt, now }), lag })
          : t('lanmuLedger:healthNever')}
      </li>
      <li data-tone={failures > 0 ? 'bad' : 'good'}>
        {failures > 0
          ? t('lanmuLedger:healthFailures', { count: failures, reason: why(lastFailure?.reason) })
          : t('lanmuLedger:healthFine')}
      </li>
      {waiting > 0 && <li data-tone="ask">{t('lanmuLedger:healthWaiting', { count: waiting })}</li>}
      <li data-tone="off">
        {nextAt
          ? t('lanmuLedger:healthNext', { time: times.dayTime(nextAt, times.here) })
          : t('lanmuLedger:healthNothingNext')}
      </li>
      {health.hub && <HubLine hub={health.hub} now={now} />}
      <li data-tone="off">
        {limit
          ? t('lanmuLedger:healthRate', { count: sent, limit })
          : t('lanmuLedger:healthRateFree', { count: sent })}
      </li>
    </ul>
  )
}

function HubLine({ hub, now }: { hub: NonNullable<Health['hub']>; now: string }) {
  const { t, language } = useWords()
  const times = useTimes()
  const { toldAt, failingSince, reason } = hub
  if (failingSince) {
    const ago = times.ago({ at: failingSince, now })
    const why = reason?.[language] ?? t('lanmuLedger:noReason')
    return <li data-tone="bad">{t('lanmuLedger:healthHubFails', { ago, reason: why })}</li>
  }
  return (
    <li data-tone={toldAt ? 'good' : 'off'}>
      {toldAt
        ? t('lanmuLedger:healthHub', { ago: times.ago({ at: toldAt, now }) })
        : t('lanmuLedger:healthHubWaits')}
    </li>
  )
}
