'use client'

import { PublishButton, useAuth } from '@payloadcms/ui'
import type { ComponentProps } from 'react'
import { useReview } from './useReview.ts'

/** "Schedule", for those who may: an author whose posts need approval asks for that instead. */
export function ScheduleButton(props: ComponentProps<typeof PublishButton>) {
  const { user } = useAuth()
  return user?.role === 'author' ? <AuthorsButton {...props} /> : <PublishButton {...props} />
}

function AuthorsButton(props: ComponentProps<typeof PublishButton>) {
  const { review } = useReview()
  return review && !review.needsApproval ? <PublishButton {...props} /> : null
}
