'use client'

import { toast, useAuth, useDocumentInfo, useFormProcessing } from '@payloadcms/ui'
import { useState } from 'react'
import type { ReviewAct } from '../../domain/review.ts'
import { useHolds } from '../holds/useHolds.ts'
import { Acts } from '../post/Acts.tsx'
import { History } from '../post/History.tsx'
import type { LanmuKeys } from '../translations/words.ts'
import { useIsUnsaved } from '../post/useIsUnsaved.ts'
import { useWords } from '../useWords.ts'
import type { Review } from './useReview.ts'
import { useReview } from './useReview.ts'
import '../post/post.css'

/** Where a post stands between draft and calendar, what can be done about it, and what was said. */
export function ReviewPanel() {
  const { t } = useWords()
  const { review, isCurrent, act, reload } = useReview()
  const isTyped = useIsUnsaved()
  const isUnsaved = isTyped || !isCurrent
  const isProcessing = useFormProcessing()
  const { id } = useDocumentInfo()
  const hold = useHolds().holds.find(({ target }) => target?.id === String(id))
  const [comment, setComment] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  if (!review) return null
  const { state, offered, reviews } = review

  async function does(name: ReviewAct): Promise<void> {
    setIsBusy(true)
    const asked = await act(name, comment.trim())
    setIsBusy(false)
    if (asked.type === 'ok') {
      setComment('')
      toast.success(t('lanmuReview:done'))
      return
    }
    toast.error(t('lanmuReview:refused', { reason: asked.detail }))
  }

  const canSpeak = offered.includes('comment')
  return (
    <section className="lanmu-review" aria-label={t('lanmuReview:title')}>
      <p className={`lanmu-review__state lanmu-review__state--${state}`}>
        {t(`lanmuReview:state_${state}`)}
      </p>
      <Hint review={review} />
      {canSpeak && (
        <label className="lanmu-review__comment">
          {t('lanmuReview:commentLabel')}
          <textarea
            rows={2}
            maxLength={2000}
            placeholder={t('lanmuReview:commentHint')}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
          />
        </label>
      )}
      <Acts
        review={review}
        does={(name) => void does(name)}
        isDisabled={isBusy || isProcessing}
        isUnsaved={isUnsaved}
        isHeld={hold !== undefined}
        reload={reload}
      />
      {isUnsaved && offered.length > 1 && (
        <p className="lanmu-review__hint" role="status">
          {t('lanmuReview:saving')}
        </p>
      )}
      <History round={`${review.version} ${reviews[0]?.id} ${hold?.id}`} />
    </section>
  )
}

/** What comes next, for whoever reads it. */
function Hint({ review: { state, needsApproval } }: { review: Review }) {
  const { t } = useWords()
  const { user } = useAuth()
  const isPlanner = user?.role === 'admin' || user?.role === 'editor'
  if (user?.role === 'viewer') return null
  const isFree = state === 'draft' && !isPlanner && !needsApproval
  const hasOwn = isPlanner && (state === 'draft' || state === 'in-review')
  const key = `hint_${state}${isFree ? '-free' : hasOwn ? '-planner' : ''}`
  return <p className="lanmu-review__hint">{t(`lanmuReview:${key}` as LanmuKeys)}</p>
}
