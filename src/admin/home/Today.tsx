'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { PostStanding } from '../../domain/postStanding.ts'
import { postStanding } from '../../domain/postStanding.ts'
import { StandingBadge } from '../StandingBadge.tsx'
import { TypeSign } from '../calendar/signs.tsx'
import { useRole } from '../useRole.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import type { HomeAnswer, TodayPost } from './useHome.ts'

/** What goes out today: each post at its own zone's time, where to, and where it stands. */
export function Today({ home }: { home: HomeAnswer }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { role } = useRole()
  const names = new Map(home.channels.map(({ id, name }) => [id, name]))
  const { admin } = config.routes
  return (
    <section className="desk-card" aria-labelledby="desk-today">
      <header>
        <h2 id="desk-today">{t('lanmuHome:today')}</h2>
        <Link href={`${admin}/calendar`} prefetch={false}>
          {t('lanmuHome:calendar')}
        </Link>
      </header>
      {home.today.length === 0 ? (
        <p className="desk-quiet">
          {t(role === 'author' ? 'lanmuHome:todayNoneOwn' : 'lanmuHome:todayNone')}
        </p>
      ) : (
        <ol className="desk-today">
          {home.today.map((post) => (
            <TodayLine key={`${post.id}${post.occurrence}`} post={post} names={names} />
          ))}
        </ol>
      )}
    </section>
  )
}

function TodayLine({ post, names }: { post: TodayPost; names: Map<string, string> }) {
  const { t } = useWords()
  const { config } = useConfig()
  const times = useTimes()
  const zone = post.timezone ?? times.here
  const standing: PostStanding = postStanding(post)
  const channels = post.channels.flatMap((id) => names.get(id) ?? [])
  return (
    <li>
      <time dateTime={post.at}>{times.time(post.at, zone)}</time>
      <span className="desk-today__what">
        <Link href={`${config.routes.admin}/collections/posts/${post.id}`} prefetch={false}>
          <TypeSign type={post.contentType} />
          <span className="desk-hidden">{t(`lanmuCalendar:${post.contentType}`)}: </span>
          {post.title || t('lanmuLedger:untitled')}
        </Link>
        <small>
          {zone !== times.here && `${t('lanmuHome:inZone', { zone })} · `}
          {channels.length > 0 ? channels.join(' · ') : t('lanmuHome:noChannel')}
        </small>
      </span>
      <StandingBadge standing={standing} />
    </li>
  )
}
