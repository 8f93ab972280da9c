import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import type { IssueState } from '../../domain/calendar/issueState.ts'
import type { ContentType, Packaging, PostState } from '../../domain/post.ts'
import type { NamesOf } from '../useNames.ts'

/** What `GET /v1/calendar` answers. Instants are ISO texts. */
export type CalendarAnswer = {
  posts: AnsweredPost[]
  issues: AnsweredIssue[]
  columns: AnsweredColumn[]
  holds: AnsweredHold[]
  holidays: { date: string; name: string; isWorkday: boolean; list: string }[]
}

/** What `GET /v1/balance/days` answers: days on which a community’s mix is off. */
export type BalanceAnswer = {
  days: {
    community: { id: string; name: string }
    /** "2026-11-23" */
    day: string
    level: 'notice' | 'warn' | 'block'
    breaches: { words: { en: string; zh: string } }[]
  }[]
}

export type AnsweredPost = {
  id: string
  /** `once`, its first time, or the day of a repeat. */
  occurrence: string
  title: string
  at: string
  timezone: string | null
  contentType: ContentType
  packaging: Packaging
  state: PostState
  column: string | null
  issue: string | null
  owner: string | null
  channels: string[]
  communities: string[]
  deliveries: { channel: string; state: DeliveryState; isInInbox: boolean }[]
}

export type AnsweredIssue = {
  id: string
  at: string
  column: string
  state: IssueState
  post: string | null
  skip: { type: 'by-hand'; reason: string | null } | { type: 'holiday'; name: string } | null
}

export type AnsweredColumn = {
  id: string
  slug: string
  name: string
  contentType: ContentType
  packaging: Packaging
  channels: string[]
  owner: string | null
  timezone: string
}

export type AnsweredHold = {
  id: string
  scope: 'everything' | 'channel' | 'community' | 'post'
  target: string | null
  reason: string
}

/** What the answer names by id. */
export const namedKinds = ['channels', 'communities', 'columns', 'users'] as const
export type Names = NamesOf<(typeof namedKinds)[number]>
