'use client'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation.js'
import { useState } from 'react'
import { contentTypes } from '../../domain/post.ts'
import type { LanmuKeys } from '../translations/words.ts'
import { useWords } from '../useWords.ts'
import type { CommunityAnswer } from './answer.ts'
import { Breaches } from './Breaches.tsx'
import { ShareChart } from './ShareChart.tsx'
import { SharesTable } from './SharesTable.tsx'
import { Suggestions } from './Suggestions.tsx'
import { shownDays, useBalance } from './useBalance.ts'

/** One community's shares over time against their bands, what is broken, and what would mend it. */
export function BalanceBoard() {
  const { t } = useWords()
  const { answer, problem, reload } = useBalance()
  const asked = useSearchParams().get('community')
  const [chosen, setChosen] = useState(asked)
  const communities = answer?.communities ?? []
  // Whoever is out of balance comes first.
  const first = communities.find(({ breaches }) => breaches.length > 0) ?? communities[0]
  const shown = communities.find(({ community }) => community.id === chosen) ?? first
  return (
    <Gutter className="desk-page lanmu-shares">
      <SetStepNav nav={[{ label: t('lanmuBalance:title') }]} />
      <header className="lanmu-shares__head">
        <h1>{t('lanmuBalance:title')}</h1>
        {shown && (
          <label>
            {t('lanmuBalance:community')}{' '}
            <select
              value={shown.community.id}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {communities.map(({ community, breaches }) => (
                <option key={community.id} value={community.id}>
                  {community.name}
                  {breaches.length > 0 ? ` (${breaches.length})` : ''}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      {problem && <p role="alert">{problem}</p>}
      {!answer && !problem && <p>{t('lanmuBalance:loading')}</p>}
      {answer && !shown && <p>{t('lanmuBalance:none')}</p>}
      {answer && shown && <Board shown={shown} at={answer.at} reload={reload} />}
    </Gutter>
  )
}

function Board({ shown, at, reload }: { shown: CommunityAnswer; at: string; reload: () => void }) {
  const { t } = useWords()
  const { policy, timeline, breaches, suggestions } = shown
  const { window } = policy
  // What is built in has no name that anybody gave it.
  const [, builtIn] = policy.id === null ? (/^built-in (\w+)$/.exec(policy.name) ?? []) : []
  const name = builtIn ? t(`lanmuBalance:builtIn_${builtIn}` as LanmuKeys) : policy.name
  const caption =
    window.type === 'days'
      ? t('lanmuBalance:windowDays', { count: window.days })
      : t('lanmuBalance:windowPosts', { count: window.posts })
  return (
    <>
      <p className="lanmu-shares__caption">
        {caption} · {t('lanmuBalance:policy', { name, version: policy.version })}
      </p>
      <div className="lanmu-shares__charts">
        {contentTypes.map((type) => (
          <ShareChart key={type} type={type} shown={shown} now={Date.parse(at)} />
        ))}
      </div>
      <SharesTable timeline={timeline} policy={policy} />
      <Breaches breaches={breaches} />
      {suggestions.length > 0 && (
        <>
          <h2>{t('lanmuBalance:repair')}</h2>
          <Suggestions suggestions={suggestions} days={shownDays} reload={reload} />
        </>
      )}
    </>
  )
}
