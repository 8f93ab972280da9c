'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { Words } from '../../domain/words.ts'
import type { Health } from '../ledger/ChannelHealth.tsx'
import { useRole } from '../useRole.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import type { HomeAnswer } from './useHome.ts'

/** Whether posts leave, in plain words: the workers first, then each channel. */
export function Running({ home }: { home: HomeAnswer }) {
  const { t } = useWords()
  const { worker, channels, now } = home
  return (
    <section className="desk-card" aria-labelledby="desk-running">
      <header>
        <h2 id="desk-running">{t('lanmuHome:running')}</h2>
      </header>
      <ul className="desk-lines">
        <Worker worker={worker} now={now} />
        {worker.lost.map((name) => (
          <li key={name} data-tone="ask">
            {t('lanmuHome:lost', { name })}
          </li>
        ))}
        {channels.map((channel) => (
          <Channel key={channel.id} channel={channel} now={now} />
        ))}
      </ul>
      {channels.length === 0 && <NoChannels />}
    </section>
  )
}

/** Says what is missing, and where whoever may makes it. */
function NoChannels() {
  const { t } = useWords()
  const { config } = useConfig()
  const { isAdmin } = useRole()
  return (
    <p className="desk-quiet">
      {t('lanmuHome:noChannels')}{' '}
      {isAdmin && (
        <Link href={`${config.routes.admin}/collections/channels/create`} prefetch={false}>
          {t('lanmuHome:makeChannel')}
        </Link>
      )}
    </p>
  )
}

function Worker({ worker, now }: { worker: HomeAnswer['worker']; now: string }) {
  const { t } = useWords()
  const times = useTimes()
  const { sweptAt, isSilent } = worker
  if (!sweptAt) return <li data-tone="bad">{t('lanmuHome:never')}</li>
  const ago = times.ago({ at: sweptAt, now })
  return isSilent ? (
    <li data-tone="bad">{t('lanmuHome:silent', { ago })}</li>
  ) : (
    <li data-tone="good">{t('lanmuHome:leaves', { ago })}</li>
  )
}

function Channel({ channel, now }: { channel: Health; now: string }) {
  const { config } = useConfig()
  const { tone, text } = useHealthWords({ channel, now })
  return (
    <li data-tone={tone}>
      <Link href={`${config.routes.admin}/collections/channels/${channel.id}`} prefetch={false}>
        {channel.name}
      </Link>{' '}
      {text}
    </li>
  )
}

/** The one thing about a channel that matters most. */
function useHealthWords({ channel, now }: { channel: Health; now: string }): {
  tone: 'good' | 'bad' | 'ask' | 'off'
  text: string
} {
  const { t, language } = useWords()
  const times = useTimes()
  const { pause, waiting, failures, lastFailure, lastSentAt } = channel
  const because = (reason: Words | null | undefined) =>
    reason?.[language] ?? t('lanmuLedger:noReason')
  if (waiting > 0) return { tone: 'ask', text: t('lanmuLedger:healthWaiting', { count: waiting }) }
  if (failures > 0) {
    const reason = because(lastFailure?.reason)
    return { tone: 'bad', text: t('lanmuLedger:healthFailures', { count: failures, reason }) }
  }
  if (pause) {
    const time = times.dayTime(pause.until, times.here)
    return {
      tone: 'ask',
      text: t('lanmuLedger:healthPause', { time, reason: because(pause.reason) }),
    }
  }
  if (!lastSentAt) return { tone: 'off', text: t('lanmuLedger:healthNever') }
  return { tone: 'good', text: t('lanmuHome:sentAgo', { ago: times.ago({ at: lastSentAt, now }) }) }
}
