'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { PostState } from '../../domain/post.ts'
import type { ReviewAct, ReviewKind } from '../../domain/review.ts'
import type { Asked } from '../askApi.ts'
import { askApi } from '../askApi.ts'
import { useReread } from '../post/useReread.ts'

export type Review = {
  state: PostState
  version: string
  needsApproval: boolean
  offered: ReviewAct[]
  reviews: {
    id: string
    kind: ReviewKind
    comment: string | null
    at: string
    by: { id: string; name: string } | null
  }[]
}

/** How the post of this form stands with its editors, and a way to say something about it. */
export function useReview(): {
  review: Review | null
  act: (act: ReviewAct, comment: string) => Promise<Asked<{ state: PostState }>>
  reload: () => void
  /** Of the version that was saved last. */
  isCurrent: boolean
} {
  const { config } = useConfig()
  const { id, lastUpdateTime, savedDocumentData } = useDocumentInfo()
  const reread = useReread()
  const [review, setReview] = useState<Review | null>(null)
  /** The save it was read after. */
  const [readAfter, setReadAfter] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const url = id ? `${config.serverURL}/v1/posts/${id}` : null
  const savedAt = String(savedDocumentData?.updatedAt ?? lastUpdateTime ?? '')
  useEffect(() => {
    if (!url) return
    const abort = new AbortController()
    askApi<Review>({ url: `${url}/reviews?limit=200`, signal: abort.signal })
      .then((asked) => {
        setReview(asked.type === 'ok' ? asked.body : null)
        setReadAfter(savedAt)
      })
      .catch(() => {
        // The page was left, or saved again meanwhile.
      })
    return () => abort.abort()
  }, [url, round, savedAt])

  const reload = useCallback(() => setRound((known) => known + 1), [])
  const act = useCallback(
    async (name: ReviewAct, comment: string) => {
      const said = { ...(comment ? { comment } : {}), version: review?.version }
      const asked = await askApi<{ state: PostState }>({
        url: `${url}/${name}`,
        method: 'POST',
        body: said,
      })
      // The form holds the post as it was when it was opened, and would go on from there.
      if (asked.type === 'ok' && name !== 'comment') await reread()
      reload()
      return asked
    },
    [url, review?.version, reread, reload],
  )
  return { review, isCurrent: readAfter === savedAt, act, reload }
}
