import type { Board } from '../board.ts'
import type { ContentType } from '../../post.ts'
import type { Breach } from '../breach.ts'
import type { Level, RuleName } from '../policy.ts'

/** What a repair does to one rule: how often, how long and how far it is broken, before and after. */
export type RuleEffect = {
  rule: RuleName
  contentType: ContentType | null
  level: Level
  /** The policy's bound: a fraction for shares, else posts or days. */
  allowed: number
  before: Broken
  after: Broken
}

/** `worst`: how far off at most; `found`: what was found then, `null` where nothing is broken. */
export type Broken = { breaches: number; hours: number; worst: number; found: number | null }

const hourMs = 3_600_000

/** For every rule of the policy, those that stay as they are too. */
export function effectsOf({ before, after }: { before: Board; after: Board }): RuleEffect[] {
  return before.breaches.map(({ rule: { name: rule, ...bound } }, index) => ({
    rule,
    ...bound,
    before: sum(before.breaches[index]!.breaches),
    after: sum(after.breaches[index]!.breaches),
  }))
}

function sum(breaches: Board['breaches'][number]['breaches']): Broken {
  const hours = breaches.reduce((total, { from, to }) => total + (+to - +from) / hourMs, 0)
  const distance = ({ found, allowed }: Breach) => Math.abs(found - allowed)
  const [furthest] = [...breaches].sort((a, b) => distance(b) - distance(a))
  return {
    breaches: breaches.length,
    hours: Math.round(hours * 10) / 10,
    worst: Math.max(0, ...breaches.map(({ off }) => off)),
    found: furthest?.found ?? null,
  }
}
