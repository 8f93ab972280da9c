import type { ChannelRules, LatePolicy } from '../domain/delivery/rules.ts'

/** The rules as the admin stores them; every field may be missing on rows older than the field. */
export type StoredRules = StoredLate & {
  quietFrom?: string | null
  quietTo?: string | null
  timezone?: string | null
  jitterSeconds?: number | null
  spacingSeconds?: number | null
  maxPerMinute?: number | null
}

export type StoredLate = {
  late?: LatePolicy['type'] | null
  lateMinutes?: number | null
}

export function toRules(stored: StoredRules | null | undefined): ChannelRules {
  const { quietFrom, quietTo, timezone } = stored ?? {}
  return {
    late: toLatePolicy(stored) ?? { type: 'publish' },
    quiet:
      quietFrom && quietTo ? { from: quietFrom, to: quietTo, timezone: timezone ?? 'UTC' } : null,
    jitterSeconds: stored?.jitterSeconds ?? 0,
    spacingSeconds: stored?.spacingSeconds ?? 60,
  }
}

/** `null`: not said here, so the next one up decides. */
export function toLatePolicy(stored: StoredLate | null | undefined): LatePolicy | null {
  if (!stored?.late) return null
  return stored.late === 'within'
    ? { type: 'within', minutes: stored.lateMinutes ?? 60 }
    : { type: stored.late }
}
