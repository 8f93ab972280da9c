'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { Decide } from '../ledger/Decide.tsx'
import { StateBadge } from '../ledger/StateBadge.tsx'
import type { LedgerEntry } from '../ledger/useLedger.ts'
import type { LanmuKeys } from '../translations/words.ts'
import { useRole } from '../useRole.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import type { HomeAnswer, WaitingPost } from './useHome.ts'

/** So many of a kind are named; the rest is a number. */
const shown = 5

/** What waits for a person, most pressing first. Nothing at all is said as well. */
export function Needs({ home, reload }: { home: HomeAnswer; reload: () => void }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { role } = useRole()
  const { trouble, overdue, review, empty, unscheduled } = home
  const { admin } = config.routes
  const open = [trouble.count, overdue.count, review.length, empty.length, unscheduled.length]
  const isCalm = open.every((count) => count === 0)
  return (
    <section className="desk-card" aria-labelledby="desk-needs">
      <header>
        <h2 id="desk-needs">{t(role === 'viewer' ? 'lanmuHome:needsAny' : 'lanmuHome:needs')}</h2>
      </header>
      {isCalm && <p className="desk-quiet">{t('lanmuHome:calm')}</p>}
      <Group word="trouble" count={trouble.count} more={`${admin}/ledger?state=trouble`}>
        {trouble.rows.map((row) => (
          <Delivery key={row.id} row={row} reload={reload} />
        ))}
      </Group>
      <Group word="overdue" count={overdue.count} more={`${admin}/ledger?state=planned`}>
        {overdue.rows.map((row) => (
          <Delivery key={row.id} row={row} reload={reload} />
        ))}
      </Group>
      <Group
        word={role === 'author' ? 'reviewOwn' : 'review'}
        count={review.length}
        more={`${admin}/collections/posts?where[state][equals]=in-review`}
      >
        {review.slice(0, shown).map((post) => (
          <Post key={post.id} post={post} />
        ))}
      </Group>
      <Group word="empty" count={empty.length} more={`${admin}/calendar?view=lanes`}>
        {empty.slice(0, shown).map((issue) => (
          <Issue key={`${issue.column.id}${issue.id}`} issue={issue} />
        ))}
      </Group>
      <Group
        word="unscheduled"
        count={unscheduled.length}
        more={`${admin}/collections/posts?where[state][equals]=draft`}
      >
        {unscheduled.slice(0, shown).map((post) => (
          <Post key={post.id} post={post} />
        ))}
      </Group>
    </section>
  )
}

function Group({
  word,
  count,
  more,
  children,
}: {
  word: 'trouble' | 'overdue' | 'review' | 'reviewOwn' | 'empty' | 'unscheduled'
  count: number
  /** Where all of them are. */
  more: string
  children: ReactNode
}) {
  const { t } = useWords()
  if (count === 0) return null
  return (
    <div className="desk-needs">
      <h3>{t(`lanmuHome:${word}` as LanmuKeys, { count })}</h3>
      <ul>{children}</ul>
      {count > shown && (
        <Link href={more} prefetch={false}>
          {t('lanmuHome:all', { count })}
        </Link>
      )}
    </div>
  )
}

function Delivery({ row, reload }: { row: LedgerEntry; reload: () => void }) {
  const { t, language } = useWords()
  const { config } = useConfig()
  const times = useTimes()
  const zone = row.post.timezone ?? times.here
  return (
    <li>
      <StateBadge state={row.state} />{' '}
      <Link href={`${config.routes.admin}/collections/posts/${row.post.id}`} prefetch={false}>
        {row.post.title || t('lanmuLedger:untitled')}
      </Link>
      <small>
        {row.channel.name} · {times.dayTime(row.dueAt, zone)}
        {row.reason && ` · ${row.reason[language]}`}
      </small>
      <Decide row={row} reload={reload} />
    </li>
  )
}

function Post({ post }: { post: WaitingPost }) {
  const { t } = useWords()
  const { config } = useConfig()
  const times = useTimes()
  return (
    <li>
      <Link href={`${config.routes.admin}/collections/posts/${post.id}`} prefetch={false}>
        {post.title || t('lanmuLedger:untitled')}
      </Link>
      <small>
        {post.at ? times.dayTime(post.at, post.timezone ?? times.here) : t('lanmuHome:noTime')}
      </small>
    </li>
  )
}

/** Written in one click: the form opens with the column, its time and its channels. */
function Issue({ issue }: { issue: HomeAnswer['empty'][number] }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { role } = useRole()
  const times = useTimes()
  const { column, at, timezone } = issue
  const start = new URLSearchParams({ column: column.id, issue: issue.id }).toString()
  return (
    <li>
      <span>{column.name}</span>
      <small>
        {times.dayTime(at, timezone)}
        {timezone !== times.here && ` ${timezone}`}
      </small>
      {role !== 'viewer' && (
        <Link
          href={`${config.routes.admin}/collections/posts/create?${start}`}
          prefetch={false}
          aria-label={t('lanmuHome:fillOf', {
            column: column.name,
            time: times.dayTime(at, timezone),
          })}
        >
          {t('lanmuHome:fill')}
        </Link>
      )}
    </li>
  )
}
