'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { BetterTimes } from './balance/BetterTimes.tsx'
import { CommunityNotice } from './balance/CommunityNotice.tsx'
import { byGravity, gravityOf } from './balance/gravity.ts'
import { Override } from './balance/Override.tsx'
import { PlanRepairs } from './balance/PlanRepairs.tsx'
import { useWithPost } from './balance/useWithPost.ts'
import { useWords } from './useWords.ts'

/** Says, before it is saved, what this post does to the mix of each community, and what would help. */
export function BalanceNotice() {
  const { t } = useWords()
  const { id, hasPublishedDoc } = useDocumentInfo()
  const { post, answer, reload } = useWithPost()
  const isOver = useIsOver()
  if (!post) return <p className="lanmu-balance field-description">{t('lanmu:balanceNeeds')}</p>
  if (!answer) return null
  const told = answer.communities
    .filter(({ breaches }) => breaches.length > 0)
    .sort((a, b) => gravityOf(b) - gravityOf(a))
    .map((one) => ({ ...one, breaches: [...one.breaches].sort(byGravity) }))
  const blocking = told.filter(({ breaches }) => breaches[0]!.level === 'block')
  const draft = { ...post, communities: answer.communities.map(({ community }) => community.id) }
  const isGrave = told.some(({ breaches }) => breaches[0]!.level !== 'notice')
  // What has gone out cannot be mended: it is kept for whoever asks.
  if (isOver && hasPublishedDoc) {
    if (told.length === 0) return null
    return (
      <details className="lanmu-balance">
        <summary>{t('lanmuBalance:wasOff')}</summary>
        {told.map((one) => (
          <CommunityNotice key={one.community.id} told={one} />
        ))}
      </details>
    )
  }
  return (
    <div className="lanmu-balance">
      <div role="status">
        {told.length === 0 && answer.communities.length > 0 && (
          <p className="field-description">{t('lanmu:balanceFine')}</p>
        )}
        {told.map((one) => (
          <CommunityNotice key={one.community.id} told={one} />
        ))}
      </div>
      <BetterTimes times={answer.times} />
      {isGrave && (
        <PlanRepairs communities={told} draft={hasPublishedDoc ? null : draft} reload={reload} />
      )}
      {blocking.length > 0 && (
        <Override
          post={id ? String(id) : null}
          overrideRole={blocking.some((one) => one.overrideRole === 'admin') ? 'admin' : 'editor'}
        />
      )}
    </div>
  )
}

/** Whether the time in the form has gone by. */
function useIsOver(): boolean {
  const publishAt = useFormFields(([fields]) => fields['publishAt']?.value)
  return Boolean(publishAt) && new Date(publishAt as string).getTime() < Date.now()
}
