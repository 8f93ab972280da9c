import type { Series } from '../../domain/calendar/series.ts'

/** The part of a stored post that says when it goes out again. */
export type StoredSeries = {
  publishAt: string
  publishAt_tz?: string | null
  repeat?: {
    rule?: string | null
    time?: string | null
    from?: string | null
    until?: string | null
    maxRepeats?: number | null
    cooldownDays?: number | null
  } | null
}

/** `null`: it goes out once. */
export function toSeries({ publishAt, publishAt_tz: zone, repeat }: StoredSeries): Series | null {
  if (!repeat?.rule || !publishAt) return null
  return {
    rule: repeat.rule,
    timezone: zone ?? 'UTC',
    startsAt: new Date(publishAt),
    time: repeat.time || null,
    from: repeat.from || null,
    until: repeat.until || null,
    maxRepeats: repeat.maxRepeats ?? null,
    cooldownDays: repeat.cooldownDays ?? 0,
  }
}
