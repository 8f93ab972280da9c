import { counted } from '../counted.ts'
import type { Delivery } from './delivery.ts'
import { afterQuiet, plannedAt } from './plannedAt.ts'
import type { ChannelRules } from './rules.ts'
import { lateAfterMs } from './rules.ts'
import type { Words } from '../words.ts'

/** What a due delivery is told when it asks to leave. */
export type Verdict =
  | { type: 'go' }
  /**
   * Not yet: ask again then. `concerns`: the whole channel, this delivery alone, or the backlog, whose
   * posts queue behind each other and let posts that are on time pass.
   */
  | { type: 'wait'; until: Date; reason: Words; concerns: 'channel' | 'delivery' | 'backlog' }
  /** Too late by the rules; `isQuestion`: a person may still want it. */
  | { type: 'miss'; reason: Words; isQuestion: boolean }

/** At most so many posts in any so many days of 24 hours. */
export type Cap = { most: number; days: number; sentAt: Date[] }

const dayMs = 86_400_000

/**
 * May this delivery leave now? Pure: everything it depends on is an argument. What was admitted
 * before, or already tried, is not late by our doing: only quiet hours hold it back.
 */
export function gate({
  delivery,
  key,
  rules,
  isAdmitted,
  lastSentAt,
  caps,
  now,
}: {
  delivery: Delivery
  /** The delivery's id. */
  key: string
  rules: ChannelRules
  /** It passed here before and only queued for the rate limit, or a person said "send it". */
  isAdmitted: boolean
  /** When the channel last sent anything. */
  lastSentAt: Date | null
  /** For the communities it reaches: most posts in so many days, and when the latest were sent. */
  caps: Cap[]
  now: Date
}): Verdict {
  const quietEnd = afterQuiet({ at: now, quiet: rules.quiet })
  if (isAdmitted || delivery.attemptCount > 0) return waitOrGo({ until: quietEnd, now })

  const planned = plannedAt({ dueAt: delivery.dueAt, key, rules })
  if (planned > now) {
    // Out of quiet hours only the spread is left to wait for.
    const concerns = quietEnd > now ? 'channel' : 'delivery'
    return { type: 'wait', until: planned, reason: reasons.spread, concerns }
  }

  const lateMs = now.getTime() - planned.getTime()
  if (lateMs <= lateAfterMs) return waitOrGo({ until: quietEnd, now })
  const missed = judgeLate({ rules, lateMs })
  if (missed) return missed
  const free = [
    quietEnd,
    afterSpacing({ rules, lastSentAt, now }),
    ...caps.map((cap) => afterCap({ cap, now })),
  ]
  const until = new Date(Math.max(...free.map((at) => at?.getTime() ?? 0)))
  return until > now
    ? { type: 'wait', until, reason: reasons.backlog, concerns: 'backlog' }
    : { type: 'go' }
}

const reasons = {
  spread: { en: 'spread over time', zh: '错开发送' },
  backlog: { en: 'late: the backlog leaves one by one', zh: '已晚，积压的内容逐条发出' },
  quiet: { en: 'quiet hours', zh: '免打扰时段' },
}

function waitOrGo({ until, now }: { until: Date; now: Date }): Verdict {
  return until > now
    ? { type: 'wait', until, reason: reasons.quiet, concerns: 'channel' }
    : { type: 'go' }
}

function judgeLate({ rules, lateMs }: { rules: ChannelRules; lateMs: number }): Verdict | null {
  const minutes = Math.round(lateMs / 60_000)
  const { late } = rules
  switch (late.type) {
    case 'publish':
      return null
    case 'within':
      if (lateMs <= late.minutes * 60_000) return null
      return {
        type: 'miss',
        reason: {
          en: `${counted({ count: minutes, of: 'minute' })} late; the channel takes at most ${late.minutes}`,
          zh: `晚了 ${minutes} 分钟，这个渠道最多允许 ${late.minutes} 分钟`,
        },
        isQuestion: false,
      }
    case 'skip':
      return {
        type: 'miss',
        reason: {
          en: `${counted({ count: minutes, of: 'minute' })} late; late posts are skipped`,
          zh: `晚了 ${minutes} 分钟，过时的内容按规则不发`,
        },
        isQuestion: false,
      }
    case 'ask':
      return {
        type: 'miss',
        reason: {
          en: `${counted({ count: minutes, of: 'minute' })} late; a person decides`,
          zh: `晚了 ${minutes} 分钟，等人决定`,
        },
        isQuestion: true,
      }
    default:
      return late satisfies never
  }
}

function afterSpacing({
  rules,
  lastSentAt,
  now,
}: {
  rules: ChannelRules
  lastSentAt: Date | null
  now: Date
}): Date | null {
  if (!lastSentAt) return null
  return new Date(notLaterThan({ at: lastSentAt, now }).getTime() + rules.spacingSeconds * 1000)
}

/** Sent tomorrow, says a clock that was wrong: nothing may wait for that day. */
function notLaterThan({ at, now }: { at: Date; now: Date }): Date {
  return at > now ? now : at
}

/** When the community has room again: a cap's days after the oldest of its last `most` posts. */
function afterCap({ cap, now }: { cap: Cap; now: Date }): Date | null {
  const length = cap.days * dayMs
  const recent = cap.sentAt
    .map((at) => notLaterThan({ at, now }))
    .filter((at) => now.getTime() - at.getTime() < length)
    .sort((a, b) => b.getTime() - a.getTime())
  const oldest = recent[cap.most - 1]
  return oldest ? new Date(oldest.getTime() + length) : null
}
