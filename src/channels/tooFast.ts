import type { Verdict } from './verdict.ts'

/** A 429 of a server that names the instant at which it counts anew. */
export function tooFast({
  resetAt,
  headers,
  now,
}: {
  /** Milliseconds; NaN: it named none. */
  resetAt: number
  headers: Record<string, string>
  now: Date
}): Verdict {
  const named = Number(headers['retry-after'])
  const seconds = Number.isNaN(resetAt) ? named : (resetAt - now.getTime()) / 1000
  return {
    then: 'later',
    waitSeconds: Number.isNaN(seconds) ? 300 : Math.min(Math.max(seconds, 1), 86_400),
    en: 'too many requests',
    zh: '请求过于频繁',
  }
}
