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
  const delay = delayMs({ value: headers['retry-after']?.trim() ?? '', now })
  if (Number.isNaN(delay)) return undefined
  return new Date(now.getTime() + Math.min(Math.max(delay, 0), longestMs))
}

function delayMs({ value, now }: { value: string; now: Date }): number {
  if (/^\d{1,9}(\.\d+)?$/.test(value)) return Number(value) * 1000
  // Every form of an HTTP date begins with the day's name; Date.parse alone would take "-5" for a month.
  return /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value) - now.getTime() : NaN
}

/** A delay beyond a day is a mistake in a header more often than a wish. */
const longestMs = 24 * 60 * 60 * 1000
