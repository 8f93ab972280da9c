import type { Breach } from '../../domain/balance/breach.ts'
import type { BalancePolicy, Level } from '../../domain/balance/policy.ts'
import type { RuleEffect } from '../../domain/balance/repair/effects.ts'
import type { ContentType, Packaging } from '../../domain/post.ts'

/** What `GET /v1/balance` answers, as far as the widget shows it; instants are text. */
export type BalanceAnswer = { at: string; communities: CommunityAnswer[] }

export type CommunityAnswer = {
  community: { id: string; slug: string; name: string }
  /** `id`: `null`: one that is built in. */
  policy: BalancePolicy & { id: string | null; name: string; version: number }
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
  effects: EffectAnswer[]
}

/** What a repair does to the rules of a community. */
export type EffectAnswer = {
  community: { id: string; slug: string; name: string }
  rules: RuleEffect[]
}

export type ChangeAnswer =
  | { type: 'move' | 'postpone'; post: string; from: string; to: string; slot: string }
  | { type: 'fill'; slot: string; at: string; post: string }
  | { type: 'swap'; posts: [{ post: string; from: string }, { post: string; from: string }] }

/** Where one post of a repair would go; an evergreen comes from nowhere. */
export type StepAnswer = {
  change: number
  type: ChangeAnswer['type']
  post: { id: string; title: string; contentType: ContentType; packaging: Packaging }
  column: string | null
  issue: string | null
  from: string | null
  to: string
}

/** What `POST /v1/balance/preview` answers. */
export type PreviewAnswer = {
  refusal: { detail: { en: string; zh: string } } | null
  steps: StepAnswer[]
  effects: EffectAnswer[]
}

export type { Level, RuleEffect }
