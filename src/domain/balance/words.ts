import type { ContentType } from '../post.ts'
import type { Breach } from './breach.ts'
import type { BalancePolicy } from './policy.ts'
import { day } from './timeline.ts'
import type { Language } from '../words.ts'
import { sentences } from './sentences.ts'

type Said = {
  breach: Breach
  policy: Pick<BalancePolicy, 'window'>
  language: Language
  now: Date
  timeZone: string
  /** A community's name, where the sentence does not stand under it. */
  community?: string | null
}

/** "product is 55 % of the 7 days up to Sat 28 Nov in “Fans A”; the policy allows 40 %" */
export function breachText({ community = null, ...said }: Said): string {
  return sentences[said.language].join({ ...factOf(said), community })
}

/** The same, said to the editor of the post that causes it. */
export function withPostText(said: Said): string {
  return sentences[said.language].withPost(breachText(said))
}

/** What was found, and what the policy says to it. A share is of days, the other rules of a time. */
function factOf({ breach, policy, ...said }: Omit<Said, 'community'>) {
  const words = sentences[said.language]
  const { at, rule, contentType, found, allowed, to } = breach
  const date = dateText({ ...said, at, isTimed: true })
  switch (rule) {
    case 'max-share':
    case 'min-share': {
      const type = words.types[contentType as ContentType]
      const window = windowText({ ...said, policy, at })
      return {
        fact: words.share({ type, window, share: words.percent(shareText(breach)) }),
        bound: words.bounds[rule](words.percent(percent(allowed))),
      }
    }
    case 'product-streak':
      return words.streak({ count: found, date, allowed })
    case 'topics-before-activity':
      return words.topics({ count: found, date, allowed })
    case 'activity-cooldown':
      return words.cooldown({ days: found, date, allowed })
    case 'per-day':
      return words.perDay({ count: found, date, allowed })
    case 'per-week':
      return words.perWeek({ count: found, date: dateText({ ...said, at }), allowed })
    case 'silence': {
      // It is broken from some days on; what people look for is the post after which nothing came.
      const last = new Date(Math.round(to.getTime() - found * day))
      const from = dateText({ ...said, at: last, isTimed: true })
      return words.silence({ days: rounded(found), from, allowed })
    }
    default:
      return rule satisfies never
  }
}

function windowText({
  policy: { window },
  at,
  ...said
}: Pick<Said, 'policy' | 'now' | 'language' | 'timeZone'> & { at: Date }): string {
  const words = sentences[said.language]
  const date = dateText({ ...said, at })
  if (window.type === 'posts') return words.lastPosts(window.posts, date)
  const isNext = at.getTime() === said.now.getTime() + window.days * day
  return isNext ? words.next(window.days) : words.upTo(window.days, date)
}

/** "Sun 29 Nov", as people say it; the time of day and another year where they matter. */
function dateText({
  at,
  now,
  language,
  timeZone,
  isTimed = false,
}: {
  at: Date
  now: Date
  language: Language
  timeZone: string
  isTimed?: boolean
}): string {
  const { locale } = sentences[language]
  const yearOf = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone })
  const isThisYear = yearOf.format(at) === yearOf.format(now)
  return new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone },
    ...(isThisYear ? {} : { year: 'numeric' }),
    ...(isTimed ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
  }).format(at)
}

/** Whole per cent, unless that would read as the bound itself ("40 %; the policy allows 40 %"). */
function shareText({ found, allowed }: Breach): string {
  const digits = [0, 1, 2].find((n) => percent(found, n) !== percent(allowed, n)) ?? 3
  return percent(found, digits)
}

function percent(fraction: number, digits = 0): string {
  return String(Number((fraction * 100).toFixed(digits)))
}

/** Days to a tenth. */
function rounded(number: number): number {
  return Math.round(number * 10) / 10
}
