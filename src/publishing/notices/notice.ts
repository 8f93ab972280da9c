import type { Words } from '../../domain/words.ts'

export const noticeKinds = [
  'rejected',
  'missed',
  'unconfirmed',
  'channel-failing',
  'worker-gone',
  'task-ready',
  'empty-issue',
  'blocked',
  'balance-warning',
  'balance-digest',
  'balance-mended',
  'review-asked',
  'review-approved',
  'review-sent-back',
  'review-comment',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What somebody should know. */
export type Notice = {
  id: string
  kind: NoticeKind
  /** What it is about, in the words of the post, channel or worker: "Title → Channel: reason". */
  text: string
  /** The same in each language, where it has sentences of its own. */
  words?: Words | null
  /** The facts behind it, for programs. */
  details?: Record<string, unknown> | null
  /** Where to look, absolute. */
  link: string | null
}

/** Somebody who asked for notices. */
export type NoticeTarget = {
  id: string
  via: string
  language: 'zh' | 'en'
  /** Empty: all kinds. */
  kinds: NoticeKind[]
  email: string | null
  url: string | null
  /** Still sealed. */
  secret: string | null
}

/** A way to tell somebody; `problem`: why it did not work, without secrets. A new way is one of these. */
export type NoticeWay = {
  via: string
  tell(message: { notice: Notice; target: NoticeTarget; now: Date }): Promise<Told>
}

export type Told = { type: 'told' } | { type: 'failed'; problem: Words }
