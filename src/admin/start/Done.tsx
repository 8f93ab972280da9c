'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import type { Ground } from './useGround.ts'
import { useFate } from './useFate.ts'

/** Everything is there: what becomes of the first post, seen from here, and what comes next. */
export function Done({ ground }: { ground: Ground }) {
  const { t } = useWords()
  const { config } = useConfig()
  const times = useTimes()
  const { post, channel } = ground
  const fate = useFate(post)
  const { admin } = config.routes
  const title = post?.title ?? ''
  const isByHand = channel?.kind === 'manual'
  const links = [
    { to: `${admin}/ledger`, text: t('lanmuStart:watch') },
    { to: `${admin}/calendar`, text: t('lanmuStart:seeCalendar') },
    { to: `${admin}/collections/users/create`, text: t('lanmuStart:invite') },
  ]
  return (
    <section className="desk-start" aria-labelledby="desk-done" role="status">
      <h2 id="desk-done">{t(`lanmuStart:doneTitle_${fate}`)}</h2>
      <p>
        {fate === 'coming' &&
          post?.publishAt &&
          t('lanmuStart:doneText', { title, time: times.dayTime(post.publishAt, times.here) })}
        {fate === 'due' && t(isByHand ? 'lanmuStart:dueByHand' : 'lanmuStart:dueText', { title })}
        {fate === 'sent' && t('lanmuStart:sentText', { title })}
      </p>
      <span className="desk-acts">
        {fate === 'due' && isByHand && (
          <Link href={`${admin}/inbox`} prefetch={false}>
            {t('lanmuHome:toInbox')}
          </Link>
        )}
        {links.map(({ to, text }) => (
          <Link key={to} href={to} prefetch={false}>
            {text}
          </Link>
        ))}
      </span>
    </section>
  )
}
