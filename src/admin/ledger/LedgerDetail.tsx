'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { HoldButton } from '../holds/HoldButton.tsx'
import type { LanmuKeys } from '../translations/words.ts'
import { useRole } from '../useRole.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import { Decide } from './Decide.tsx'
import type { LedgerEntry } from './useLedger.ts'

/** Asked for in the row itself already. */
const asking: readonly string[] = ['unconfirmed', 'missed', 'rejected', 'blocked']
const open: readonly string[] = ['planned', 'waiting']

/** Every attempt with the platform's answer, where it is live, and what can be done about it. */
export function LedgerDetail({ row, reload }: { row: LedgerEntry; reload: () => void }) {
  const { t, language } = useWords()
  const { config } = useConfig()
  const { isPlanner } = useRole()
  const times = useTimes()
  return (
    <div className="desk-detail">
      <h3>{t('lanmuLedger:attempts')}</h3>
      {row.attempts.length === 0 && <p>{t('lanmuLedger:noAttempts')}</p>}
      <ol>
        {row.attempts.map((attempt) => (
          <li key={`${attempt.startedAt}${attempt.outcome}`}>
            <time dateTime={attempt.startedAt}>{times.exact(attempt.startedAt, times.here)}</time>{' '}
            <strong>{t(`lanmuLedger:outcome_${attempt.outcome}` as LanmuKeys)}</strong>{' '}
            {t(attempt.isPerson ? 'lanmuLedger:byPerson' : 'lanmuLedger:byWorker', {
              name: attempt.by,
              time: times.duration(Date.parse(attempt.endedAt) - Date.parse(attempt.startedAt)),
            })}
            {attempt.reason && <q>{attempt.reason[language]}</q>}
          </li>
        ))}
      </ol>
      {row.url && (
        <p>
          {t('lanmuLedger:liveHere')}{' '}
          <a href={row.url} target="_blank" rel="noreferrer">
            {row.url}
          </a>
        </p>
      )}
      {row.externalId && (
        <p>
          {t('lanmuLedger:externalId')} <code>{row.externalId}</code>
        </p>
      )}
      <span className="desk-acts">
        {!asking.includes(row.state) && <Decide row={row} reload={reload} />}
        {isPlanner && open.includes(row.state) && row.post.title !== null && (
          <HoldButton scope="post" target={{ id: row.post.id, name: row.post.title }} />
        )}
        {isPlanner && <HoldButton scope="channel" target={row.channel} />}
        <Link
          className="desk-link"
          href={`${config.routes.admin}/collections/deliveries/${row.id}`}
          prefetch={false}
        >
          {t('lanmuLedger:openRow')}
        </Link>
      </span>
    </div>
  )
}
