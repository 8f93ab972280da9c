import type { Breach } from '../../../src/domain/balance/breach.ts'
import {
  rulesOf,
  sampleFor,
  type BalancePolicy,
  type BalanceRule,
} from '../../../src/domain/balance/policy.ts'
import { day, type BalanceItem } from '../../../src/domain/balance/timeline.ts'
import type { AnyPlan, AnyPost } from './anyPlan.ts'

type Asked = {
  items: readonly BalanceItem[]
  policy: BalancePolicy
  from: Date
  to: Date
  now: Date
}

/** What a rule says of one moment; `null`: it holds. */
type Said = Pick<Breach, 'found' | 'sample' | 'off' | 'causes'> & {
  /** Moments that are one breach have the same. */
  name?: string
}

/**
 * Every breach by asking each rule at every moment at which anything can change, and a millisecond
 * before and after it. Slow, and written from what the policy says, not from how the engine looks.
 */
export function plainBreaches({ items, policy, from, to, now }: Asked): Breach[] {
  const timeline = [...items].sort((a, b) => +a.at - +b.at || (a.id < b.id ? -1 : 1))
  const moments = momentsOf({ items, policy, from, to })
  return rulesOf(policy)
    .flatMap((rule) => {
      const askAt = (at: number) => sayAt({ timeline, policy, rule, at, to: +to, now: +now })
      return rule.name === 'activity-cooldown' || rule.name === 'topics-before-activity'
        ? ofActivities({ timeline, rule, from: +from, to: +to })
        : joined({ rule, moments, to: +to, askAt })
    })
    .sort((a, b) => +a.from - +b.from)
}

function momentsOf({ items, policy, from, to }: Omit<Asked, 'now'>): number[] {
  const { window, silence } = policy
  const lengths = [0, 1, 7, window.type === 'days' ? window.days : 0, silence?.days ?? 0]
  const all = items.flatMap(({ at }) =>
    lengths.flatMap((days) => [-1, 0, 1].map((ms) => +at + days * day + ms)),
  )
  const inside = all.filter((at) => at > +from && at < +to)
  return +from < +to ? [...new Set([+from, ...inside])].sort((a, b) => a - b) : []
}

/** Moments in a row at which a rule is broken, as one breach. */
function joined({
  rule,
  moments,
  to,
  askAt,
}: {
  rule: BalanceRule
  moments: readonly number[]
  to: number
  askAt: (at: number) => Said | null
}): Breach[] {
  const breaches: (Breach & { name: string })[] = []
  let isOpen = false
  for (const [index, at] of moments.entries()) {
    const said = askAt(at)
    const until = new Date(moments[index + 1] ?? to)
    const last = breaches.at(-1)
    if (!said) {
      isOpen = false
      continue
    }
    const { name = '', ...facts } = said
    const of = {
      rule: rule.name,
      contentType: rule.contentType,
      level: rule.level,
      allowed: rule.allowed,
    }
    const worst = { at: new Date(at), ...facts }
    if (!isOpen || last!.name !== name) {
      breaches.push({ ...of, from: new Date(at), to: until, ...worst, name })
    } else {
      const isWorse =
        rule.name === 'min-share' ? said.found < last!.found : said.found > last!.found
      breaches[breaches.length - 1] = { ...last!, ...(isWorse ? worst : {}), to: until }
    }
    isOpen = true
  }
  return breaches.map(({ name: _name, ...breach }) => breach)
}

function sayAt({
  timeline,
  policy,
  rule,
  at,
  to,
  now,
}: {
  timeline: readonly BalanceItem[]
  policy: BalancePolicy
  rule: BalanceRule
  at: number
  to: number
  now: number
}): Said | null {
  const past = timeline.filter((item) => +item.at <= at)
  const lastDays = (days: number) => past.filter((item) => +item.at > at - days * day)
  const tooMany = (found: readonly BalanceItem[]): Said | null =>
    found.length > rule.allowed
      ? {
          found: found.length,
          sample: null,
          off: found.length - rule.allowed,
          causes: found.map(({ id }) => id),
        }
      : null
  switch (rule.name) {
    case 'max-share':
    case 'min-share': {
      const { window } = policy
      const inside = window.type === 'days' ? lastDays(window.days) : past.slice(-window.posts)
      return sayShare({ inside, rule, policy })
    }
    case 'product-streak': {
      const others = past.filter(({ contentType }) => contentType !== 'product')
      const last = others.at(-1)
      return tooMany(last ? past.slice(past.indexOf(last) + 1) : past)
    }
    case 'per-day':
      return tooMany(lastDays(1))
    case 'per-week':
      return tooMany(lastDays(7))
    case 'silence': {
      const last = past.at(-1)
      const next = timeline[past.length]
      const isPlanEnd = last && !next && +last.at > now
      if (!last || isPlanEnd || at < +last.at + rule.allowed * day) return null
      const found = (Math.min(next ? +next.at : Infinity, to) - +last.at) / day
      return { found, sample: null, off: found - rule.allowed, causes: [], name: last.id }
    }
    case 'activity-cooldown':
    case 'topics-before-activity':
      throw new Error('is asked of activities')
  }
}

function sayShare({
  inside,
  rule,
  policy,
}: {
  inside: readonly BalanceItem[]
  rule: BalanceRule
  policy: BalancePolicy
}): Said | null {
  const own = inside.filter(({ contentType }) => contentType === rule.contentType)
  const [count, total] = [own.length, inside.length]
  if (total === 0 || total < sampleFor({ rule, policy })) return null
  const [found, sample] = [count / total, { count, total }]
  if (rule.name === 'max-share') {
    if (found <= rule.allowed) return null
    const fitting = own.findIndex((_, out) => (count - out) / (total - out) <= rule.allowed)
    return { found, sample, off: fitting === -1 ? count : fitting, causes: own.map(({ id }) => id) }
  }
  if (found >= rule.allowed) return null
  let off = 1
  while ((count + off) / (total + off) < rule.allowed) off++
  return { found, sample, off, causes: [] }
}

function ofActivities({
  timeline,
  rule,
  from,
  to,
}: {
  timeline: readonly BalanceItem[]
  rule: BalanceRule
  from: number
  to: number
}): Breach[] {
  const all = timeline.filter(({ packaging }) => packaging === 'activity')
  return all.flatMap((activity, index): Breach[] => {
    const before = all[index - 1]
    const at = +activity.at
    const { name, contentType, level, allowed } = rule
    const of = { rule: name, contentType, level, allowed, sample: null }
    if (name === 'topics-before-activity') {
      const found = timeline.indexOf(activity) - (before ? timeline.indexOf(before) + 1 : 0)
      if (found >= allowed || at < from || at >= to) return []
      const [start, end] = [new Date(at), new Date(at + 1)]
      return [
        {
          ...of,
          from: start,
          to: end,
          at: start,
          found,
          off: allowed - found,
          causes: [activity.id],
        },
      ]
    }
    if (!before) return []
    const start = Math.max(at, from)
    const end = Math.min(+before.at + allowed * day, to)
    if (start >= end) return []
    const found = (at - +before.at) / day
    const causes = [before.id, activity.id]
    return [
      {
        ...of,
        from: new Date(start),
        to: new Date(end),
        at: new Date(start),
        found,
        off: allowed - found,
        causes,
      },
    ]
  })
}

/** The posts of which something is planned for a community, on its way to it, or with it. */
export function plainlyReceived({ posts, reach }: AnyPlan, community: string): AnyPost[] {
  return posts.filter((post) => {
    if (!post.communities.includes(community)) return false
    return post.deliveries.some(({ channel, state }) => {
      if (['blocked', 'rejected', 'missed', 'cancelled'].includes(state)) return false
      const reached = reach.get(channel) ?? []
      const isForOthers = post.communities.some((other) => reached.includes(other))
      return reached.includes(community) || !isForOthers
    })
  })
}
