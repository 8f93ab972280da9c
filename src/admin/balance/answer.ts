import type { Breach } from '../../domain/balance/breach.ts'
import type { BalancePolicy, Level, RuleName } from '../../domain/balance/policy.ts'
import type { ContentType } from '../../domain/post.ts'

/** What `GET /v1/balance` answers, as far as the widget shows it; instants are text. */
export type BalanceAnswer = { at: string; communities: CommunityAnswer[] }

export type CommunityAnswer = {
  community: { id: string; slug: string; name: string }
  policy: BalancePolicy & { name: string; version: number }
  now: SharesAnswer
  timeline: SharesAnswer[]
  breaches: (Pick<Breach, 'rule' | 'level'> & { from: string; message: string })[]
  suggestions: SuggestionAnswer[]
}

export type SharesAnswer = {
  at: string
  total: number
  isSample: boolean
  types: Record<ContentType, { count: number; share: number }>
}

export type SuggestionAnswer = {
  changes: ChangeAnswer[]
  titles: Record<string, string>
  isWhole: boolean
  isSmallest: boolean
  effects: {
    community: { id: string; slug: string; name: string }
    rules: { rule: RuleName; contentType: ContentType | null; before: Broken; after: Broken }[]
  }[]
}

type Broken = { breaches: number; hours: number }

export type ChangeAnswer =
  | { type: 'move' | 'postpone'; post: string; from: string; to: string; slot: string }
  | { type: 'fill'; slot: string; at: string; post: string }
  | { type: 'swap'; posts: [{ post: string; from: string }, { post: string; from: string }] }

export type { Level }
