'use client'

import { lazy, Suspense } from 'react'
import { Link, useConfig } from '@payloadcms/ui'
import { contentTypes } from '../../domain/post.ts'
import { useBalance } from '../balance/useBalance.ts'
import { useWords } from '../useWords.ts'
import type { CommunityMix } from './useHome.ts'

/** The charts come after the rest of the page: they are the heaviest part of it. */
const ShareChart = lazy(async () => {
  const { ShareChart: chart } = await import('../balance/ShareChart.tsx')
  return { default: chart }
})

/** Shares over time against their bands, of the community that is furthest off. */
export function MixOverTime({ mix }: { mix: CommunityMix }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { id, name } = mix.community
  const { answer } = useBalance({ community: id, hasSuggestions: false })
  const shown = answer?.communities[0]
  return (
    <section className="desk-card desk-card--wide" aria-labelledby="desk-shares">
      <header>
        <h2 id="desk-shares">{t('lanmuHome:mixOverTime', { community: name })}</h2>
        <Link href={`${config.routes.admin}/balance?community=${id}`} prefetch={false}>
          {t(mix.breaches > 0 ? 'lanmuBalance:repair' : 'lanmuBalance:title')}
        </Link>
      </header>
      <div className="lanmu-shares lanmu-shares__charts desk-shares">
        {answer && shown && (
          <Suspense>
            {contentTypes.map((type) => (
              <ShareChart key={type} type={type} shown={shown} now={Date.parse(answer.at)} />
            ))}
          </Suspense>
        )}
      </div>
    </section>
  )
}
