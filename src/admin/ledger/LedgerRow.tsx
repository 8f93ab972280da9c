'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import { Decide } from './Decide.tsx'
import { LedgerDetail } from './LedgerDetail.tsx'
import { StateBadge } from './StateBadge.tsx'
import type { LedgerEntry } from './useLedger.ts'

const asking: readonly string[] = ['unconfirmed', 'missed', 'rejected', 'blocked']

/** One delivery; opened, every attempt and what can be done about it. */
export function LedgerRow({ row, reload }: { row: LedgerEntry; reload: () => void }) {
  const { t, language } = useWords()
  const { config } = useConfig()
  const times = useTimes()
  const details = useId()
  const [isOpen, setIsOpen] = useState(false)
  const { admin } = config.routes
  const zone = row.post.timezone ?? times.here
  const title = row.post.title === null ? t('lanmuLedger:gone') : row.post.title
  const named = title || t('lanmuLedger:untitled')
  return (
    <>
      <tr className="desk-row" data-state={row.state}>
        <td data-head={t('lanmuLedger:head_state')}>
          <StateBadge state={row.state} isInInbox={row.isInInbox} />
        </td>
        <th scope="row" data-head={t('lanmuLedger:head_post')}>
          {row.post.title === null ? (
            <em>{named}</em>
          ) : (
            <Link href={`${admin}/collections/posts/${row.post.id}`} prefetch={false}>
              {named}
            </Link>
          )}
        </th>
        <td data-head={t('lanmuLedger:head_channel')}>
          <Link href={`${admin}/collections/channels/${row.channel.id}`} prefetch={false}>
            {row.channel.name}
          </Link>
        </td>
        <td data-head={t('lanmuLedger:head_due')} className="desk-row__time">
          <time dateTime={row.dueAt}>{times.dayTime(row.dueAt, zone)}</time>
          {zone !== times.here && <small>{zone}</small>}
        </td>
        <td data-head={t('lanmuLedger:head_sent')} className="desk-row__time">
          <Sent row={row} zone={zone} />
        </td>
        <td data-head={t('lanmuLedger:head_answer')} className="desk-row__answer">
          {row.reason && <span className="desk-row__reason">{row.reason[language]}</span>}
          <span className="desk-acts">
            {asking.includes(row.state) && <Decide row={row} reload={reload} />}
            <button
              type="button"
              className="desk-link"
              aria-expanded={isOpen}
              aria-controls={details}
              aria-label={t('lanmuLedger:detailsOf', { title: named, channel: row.channel.name })}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t(isOpen ? 'lanmuLedger:less' : 'lanmuLedger:details')}
            </button>
          </span>
        </td>
      </tr>
      {isOpen && (
        <tr id={details} className="desk-row__more">
          <td colSpan={6}>
            <LedgerDetail row={row} reload={reload} />
          </td>
        </tr>
      )}
    </>
  )
}

/** When it left and how late that was; before, when it is tried next. */
function Sent({ row, zone }: { row: LedgerEntry; zone: string }) {
  const { t } = useWords()
  const times = useTimes()
  if (row.sentAt) {
    const lag = row.lagMs ?? 0
    const late =
      lag < 1000 ? t('lanmuLedger:onTime') : t('lanmuLedger:late', { time: times.duration(lag) })
    return (
      <>
        <time dateTime={row.sentAt}>{times.dayTime(row.sentAt, zone)}</time>
        <small>{late}</small>
      </>
    )
  }
  if (row.state === 'waiting') {
    return (
      <small>{t('lanmuLedger:triedAgain', { time: times.dayTime(row.nextAttemptAt, zone) })}</small>
    )
  }
  return <span className="desk-row__none">—</span>
}
