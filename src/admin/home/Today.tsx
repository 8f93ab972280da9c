'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { postStanding } from '../../domain/postStanding.ts'
import { StandingBadge } from '../StandingBadge.tsx'
import { TypeSign } from '../calendar/signs.tsx'
import { useRole } from '../useRole.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import { EmptyIssue } from './EmptyIssue.tsx'
import type { HomeAnswer, TodayPost } from './useHome.ts'

/** The day as a line from morning to night: what went out, now, what will, and what is missing. */
export function Today({ home }: { home: HomeAnswer }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { role } = useRole()
  const { admin } = config.routes
  const stops = useStops(home)
  return (
    <section className="desk-card" aria-labelledby="desk-today">
      <header>
        <h2 id="desk-today">{t('lanmuHome:today')}</h2>
        <Link href={`${admin}/calendar?view=agenda`} prefetch={false}>
          {t('lanmuHome:calendar')}
        </Link>
      </header>
      {stops.length === 0 ? (
        <p className="desk-quiet">
          {t(role === 'author' ? 'lanmuHome:todayNoneOwn' : 'lanmuHome:todayNone')}
        </p>
      ) : (
        <ol className="desk-today">
          {stops.map((stop) => (
            <Stop key={stop.key} stop={stop} home={home} />
          ))}
        </ol>
      )}
    </section>
  )
}

type Stop = { key: string; at: string } & (
  | { kind: 'post'; post: TodayPost }
  | { kind: 'issue'; issue: HomeAnswer['empty'][number] }
  | { kind: 'now' }
)

/** Posts and empty issues of the reader's day, with the moment that it is. */
function useStops({ today, empty, now }: HomeAnswer): Stop[] {
  const times = useTimes()
  const isToday = (at: string) => times.day(at, times.here) === times.day(now, times.here)
  const stops: Stop[] = [
    ...today.map((post) => ({
      ...{ kind: 'post' as const, key: post.id + post.occurrence, at: post.at, post },
    })),
    ...empty
      .filter(({ at }) => isToday(at))
      .map((issue) => ({
        ...{ kind: 'issue' as const, key: issue.column.id + issue.id, at: issue.at, issue },
      })),
  ]
  if (stops.length === 0) return []
  const all: Stop[] = [...stops, { kind: 'now', key: 'now', at: now }]
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function Stop({ stop, home }: { stop: Stop; home: HomeAnswer }) {
  const { t } = useWords()
  const times = useTimes()
  if (stop.kind === 'post') return <PostStop post={stop.post} home={home} />
  const time = <time dateTime={stop.at}>{times.time(stop.at, times.here)}</time>
  if (stop.kind === 'now') {
    return (
      <li className="desk-today__now">
        {time} <span>{t('lanmuHome:now')}</span>
      </li>
    )
  }
  return (
    <li className="desk-today__empty">
      {time}
      <EmptyIssue issue={stop.issue} isTimed={false} />
    </li>
  )
}

function PostStop({ post, home }: { post: TodayPost; home: HomeAnswer }) {
  const { t } = useWords()
  const { config } = useConfig()
  const times = useTimes()
  const zone = post.timezone ?? times.here
  const known = new Map(home.channels.map((channel) => [channel.id, channel]))
  const channels = post.channels.flatMap((id) => known.get(id)?.name ?? [])
  const standing = postStanding(post)
  const isPast = Date.parse(post.at) < Date.parse(home.now)
  return (
    <li data-type={post.contentType} data-is-past={isPast}>
      <time dateTime={post.at}>{times.time(post.at, times.here)}</time>
      <span className="desk-today__what">
        <Link href={`${config.routes.admin}/collections/posts/${post.id}`} prefetch={false}>
          <TypeSign type={post.contentType} />
          <span className="desk-hidden">{t(`lanmuCalendar:${post.contentType}`)}: </span>
          {post.title || t('lanmuLedger:untitled')}
        </Link>
        <small>
          {zone !== times.here &&
            `${t('lanmuHome:inZone', { zone, time: times.time(post.at, zone) })} · `}
          {channels.length > 0 ? channels.join(' · ') : t('lanmuHome:noChannel')}
        </small>
      </span>
      {standing === 'by-hand' ? (
        <Link href={`${config.routes.admin}/inbox`} prefetch={false}>
          <StandingBadge standing={standing} />
        </Link>
      ) : (
        <StandingBadge standing={standing} />
      )}
    </li>
  )
}
