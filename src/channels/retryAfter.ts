/**
 * The time a platform asks to be left alone until; undefined where it names none that can be read.
 * Source: RFC 9110, section 10.2.3: seconds, or a date.
 */
export function retryAfter({
  headers,
  now,
}: {
  headers: Record<string, string>
  now: Date
}): Date | undefined {
  const value = headers['retry-after']?.trim() ?? ''
  const delay = /^\d{1,9}(\.\d+)?$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - now.getTime()
  if (Number.isNaN(delay)) return undefined
  return new Date(now.getTime() + Math.min(Math.max(delay, 0), longestMs))
}

/** A delay beyond a day is a mistake in a header more often than a wish. */
const longestMs = 24 * 60 * 60 * 1000
