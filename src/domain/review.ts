import type { PostState } from './post.ts'

/** What happened to a post on its way from a draft to the calendar; kept for ever. */
export const reviewKinds = [
  'submitted',
  'withdrawn',
  'approved',
  'sent-back',
  /** It was changed after it was approved: the approval counts no longer. */
  'expired',
  'scheduled',
  'commented',
] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** What a person can do about it. */
export const reviewActs = ['submit', 'withdraw', 'approve', 'send-back', 'comment'] as const
export type ReviewAct = (typeof reviewActs)[number]

/** The state an act leads to; `comment` leaves it as it is. */
export const stateAfter = {
  submit: 'in-review',
  withdraw: 'draft',
  approve: 'approved',
  'send-back': 'draft',
} as const satisfies Record<Exclude<ReviewAct, 'comment'>, PostState>

/** In which states an act makes sense. */
const possible: Record<ReviewAct, readonly PostState[]> = {
  submit: ['draft'],
  withdraw: ['in-review', 'approved'],
  approve: ['draft', 'in-review'],
  'send-back': ['in-review', 'approved'],
  comment: ['draft', 'in-review', 'approved', 'scheduled'],
}

/** What a role may ever do: planners judge, owners submit and take back, both may comment. */
export function allowedActs({ role, isOwner }: { role: string; isOwner: boolean }): ReviewAct[] {
  const isPlanner = role === 'admin' || role === 'editor'
  const isWriter = isOwner && (isPlanner || role === 'author')
  return reviewActs.filter((act) => {
    if (act === 'comment') return isPlanner || isWriter
    return act === 'approve' || act === 'send-back' ? isPlanner : isWriter
  })
}

/** What somebody can do right now. Nobody sends a post back to himself: he takes it back. */
export function offeredActs({
  role,
  isOwner,
  state,
}: {
  role: string
  isOwner: boolean
  state: PostState
}): ReviewAct[] {
  return allowedActs({ role, isOwner }).filter(
    (act) => possible[act].includes(state) && !(act === 'send-back' && isOwner),
  )
}

/** What a change of state was; `null`: nothing worth telling. */
export function reviewOf({
  from,
  to,
  isOwner,
}: {
  /** `null`: the post is new. */
  from: PostState | null
  to: PostState
  isOwner: boolean
}): ReviewKind | null {
  const wasReviewed = from === 'in-review' || from === 'approved'
  if (from === to) return null
  if (to === 'in-review') return from === 'approved' ? 'expired' : 'submitted'
  if (to === 'approved') return 'approved'
  if (!wasReviewed) return null
  if (to === 'scheduled') return 'scheduled'
  return isOwner ? 'withdrawn' : 'sent-back'
}
