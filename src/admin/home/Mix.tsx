'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { contentTypes } from '../../domain/post.ts'
import { TypeSign } from '../calendar/signs.tsx'
import { useWords } from '../useWords.ts'
import type { CommunityMix } from './useHome.ts'

/** The mix of the coming week, a bar for each community: in balance, or where to mend it. */
export function Mix({ balance }: { balance: readonly CommunityMix[] }) {
  const { t } = useWords()
  const { config } = useConfig()
  const page = `${config.routes.admin}/balance`
  return (
    <section className="desk-card" aria-labelledby="desk-mix">
      <header>
        <h2 id="desk-mix">{t('lanmuHome:mix')}</h2>
        <Link href={page} prefetch={false}>
          {t('lanmuBalance:title')}
        </Link>
      </header>
      {balance.length === 0 && <p className="desk-quiet">{t('lanmuHome:mixNone')}</p>}
      <ul className="desk-mix">
        {balance.map((mix) => (
          <li key={mix.community.id}>
            <Link href={`${page}?community=${mix.community.id}`} prefetch={false}>
              {mix.community.name}
            </Link>
            <small data-tone={mix.breaches > 0 ? 'ask' : 'good'}>
              {mix.breaches > 0
                ? t('lanmuHome:mixOff', { count: mix.breaches })
                : t('lanmuHome:mixFine')}
            </small>
            <Bar mix={mix} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Shares as widths, each with its sign and figure; too few posts make no picture. */
function Bar({ mix: { plan, aims } }: { mix: CommunityMix }) {
  const { t } = useWords()
  if (!plan.isSample) {
    return <p className="desk-quiet">{t('lanmuHome:mixFew', { count: plan.total })}</p>
  }
  const parts = contentTypes.map((type) => ({
    type,
    share: percent(plan.types[type].share),
    aim: percent(aims[type].target),
    text: t('lanmuHome:mixPart', {
      type: t(`lanmuCalendar:${type}`),
      share: percent(plan.types[type].share),
      least: percent(aims[type].min),
      most: percent(aims[type].max),
    }),
  }))
  return (
    <>
      <div className="desk-mix__bar" aria-hidden="true">
        {parts.map(({ type, share, text }) => (
          <span key={type} data-type={type} style={{ flexGrow: share }} title={text}>
            {share >= 8 && (
              <>
                <TypeSign type={type} />
                {share} %
              </>
            )}
          </span>
        ))}
      </div>
      <div className="desk-mix__aim" title={t('lanmuHome:mixAim')} aria-hidden="true">
        {parts.map(({ type, aim }) => (
          <span key={type} data-type={type} style={{ flexGrow: aim }} />
        ))}
      </div>
      <p className="desk-hidden">{parts.map(({ text }) => text).join(' ')}</p>
    </>
  )
}

function percent(fraction: number): number {
  return Math.round(fraction * 100)
}
