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
import { EmptyIssue } from './EmptyIssue.tsx'
import type { HomeAnswer, WaitingPost } from './useHome.ts'

/** So many of a kind are named; the rest is a number. */
const shown = 5

type Kind = 'trouble' | 'tasks' | 'overdue' | 'review' | 'empty' | 'unscheduled'

/** What waits for a person, most pressing first. Nothing at all is said as well. */
export function Needs({ home, reload }: { home: HomeAnswer; reload: () => void }) {
  const { t } = useWords()
  const { role } = useRole()
  const { trouble, tasks, overdue, review, empty, unscheduled } = home
  const counts = [trouble.count, tasks.count, overdue.count]
  const isCalm = [...counts, review.length, empty.length, unscheduled.length].every((n) => n === 0)
  const group = (kind: Kind, count: number, children: ReactNode) => (
    <Group key={kind} kind={kind} count={count}>
      {children}
    </Group>
  )
  return (
    <section className="desk-card" aria-labelledby="desk-needs">
      <header>
        <h2 id="desk-needs">{t(role === 'viewer' ? 'lanmuHome:needsAny' : 'lanmuHome:needs')}</h2>
      </header>
      {isCalm && <p className="desk-quiet">{t('lanmuHome:calm')}</p>}
      {group(
        'trouble',
        trouble.count,
        trouble.rows.map((row) => <Delivery key={row.id} row={row} reload={reload} />),
      )}
      {group(
        'tasks',
        tasks.count,
        tasks.rows.map((row) => <Task key={row.id} row={row} />),
      )}
      {group(
        'overdue',
        overdue.count,
        overdue.rows.map((row) => <Delivery key={row.id} row={row} reload={reload} />),
      )}
      {group('review', review.length, review.slice(0, shown).map(toPost))}
      {group(
        'empty',
        empty.length,
        empty.slice(0, shown).map((issue) => (
          <li key={`${issue.column.id}${issue.id}`}>
            <EmptyIssue issue={issue} isTimed />
          </li>
        )),
      )}
      {group('unscheduled', unscheduled.length, unscheduled.slice(0, shown).map(toPost))}
    </section>
  )
}

/** Where all of a kind are, below the admin's address. */
const places: Record<Kind, string> = {
  trouble: '/ledger?state=trouble',
  tasks: '/inbox',
  overdue: '/ledger?state=planned',
  review: '/collections/posts?where[state][equals]=in-review',
  empty: '/calendar?view=lanes',
  unscheduled: '/collections/posts?where[state][equals]=draft',
}

function Group({ kind, count, children }: { kind: Kind; count: number; children: ReactNode }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { role } = useRole()
  if (count === 0) return null
  const isOwn = role === 'author' && kind === 'review'
  const isWhole = count <= shown && kind !== 'tasks'
  return (
    <div className="desk-needs">
      <h3>{t(`lanmuHome:${isOwn ? 'reviewOwn' : kind}` as LanmuKeys, { count })}</h3>
      <ul>{children}</ul>
      {!isWhole && (
        <Link href={config.routes.admin + places[kind]} prefetch={false}>
          {kind === 'tasks' ? t('lanmuHome:toInbox') : t('lanmuHome:all', { count })}
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
      <StateBadge state={row.state} isInInbox={row.isInInbox} />{' '}
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

function Task({ row }: { row: LedgerEntry }) {
  const { t } = useWords()
  const { config } = useConfig()
  const times = useTimes()
  return (
    <li>
      <Link href={`${config.routes.admin}/inbox`} prefetch={false}>
        {row.post.title || t('lanmuLedger:untitled')}
      </Link>
      <small>
        {row.channel.name} · {times.dayTime(row.dueAt, row.post.timezone ?? times.here)}
      </small>
    </li>
  )
}

function toPost(post: WaitingPost) {
  return <Post key={post.id} post={post} />
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
