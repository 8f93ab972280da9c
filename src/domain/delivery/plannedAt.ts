import { Temporal } from 'temporal-polyfill'
import type { ChannelRules, QuietHours } from './rules.ts'

/**
 * The instant at which a delivery should leave: its due time, spread by the channel's jitter, moved
 * out of quiet hours. The same delivery always gets the same spread.
 */
export function plannedAt({
  dueAt,
  key,
  rules,
}: {
  dueAt: Date
  /** The delivery's id. */
  key: string
  rules: ChannelRules
}): Date {
  const spread = rules.jitterSeconds > 0 ? spreadMs({ key, seconds: rules.jitterSeconds }) : 0
  return afterQuiet({ at: new Date(dueAt.getTime() + spread), quiet: rules.quiet })
}

/** `at`, or the end of the quiet hours it lies in. */
export function afterQuiet({ at, quiet }: { at: Date; quiet: QuietHours | null }): Date {
  if (!quiet || quiet.from === quiet.to) return at
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(
    quiet.timezone,
  )
  const time = local.toPlainTime()
  const from = Temporal.PlainTime.from(quiet.from)
  const to = Temporal.PlainTime.from(quiet.to)
  const isAfterFrom = Temporal.PlainTime.compare(time, from) >= 0
  const isBeforeTo = Temporal.PlainTime.compare(time, to) < 0
  const spansMidnight = Temporal.PlainTime.compare(from, to) > 0
  const isQuiet = spansMidnight ? isAfterFrom || isBeforeTo : isAfterFrom && isBeforeTo
  if (!isQuiet) return at
  const day =
    spansMidnight && isAfterFrom ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate()
  const end = day.toZonedDateTime({ timeZone: quiet.timezone, plainTime: to })
  // In an hour that happens twice the first end may lie behind us.
  return end.epochMilliseconds > at.getTime() ? new Date(end.epochMilliseconds) : at
}

/** FNV-1a: evenly spread, and the same in every process. */
function spreadMs({ key, seconds }: { key: string; seconds: number }): number {
  let hash = 0x811c9dc5
  for (const char of key) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0
  return hash % (seconds * 1000)
}
