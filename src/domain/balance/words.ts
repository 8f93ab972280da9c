import type { ContentType } from '../post.ts'
import type { Breach } from './breach.ts'
import type { BalancePolicy } from './policy.ts'
import { day } from './timeline.ts'
import { sentences, type Language } from './sentences.ts'

export type { Language }

type Said = {
  breach: Breach
  policy: Pick<BalancePolicy, 'window'>
  language: Language
  now: Date
  timeZone: string
}

/** "product is 55 % of the 7 days up to 28 Nov 2026, 10:00; the policy allows 40 %" */
export function breachText({ breach, policy, language, now, timeZone }: Said): string {
  const words = sentences[language]
  const { at, rule, contentType, found, allowed, from } = breach
  const date = dateText({ at, language, timeZone })
  switch (rule) {
    case 'max-share':
    case 'min-share':
      return words.share({
        type: words.types[contentType as ContentType],
        share: words.percent(shareText(breach)),
        window: windowText({ policy, at, now, date, language }),
        bound: words.bounds[rule](words.percent(percent(allowed))),
      })
    case 'product-streak':
      return words.streak({ count: found, date, allowed })
    case 'topics-before-activity':
      return words.topics({ count: found, date, allowed })
    case 'activity-cooldown':
      return words.cooldown({ days: rounded(found), date, allowed })
    case 'per-day':
      return words.perDay({ count: found, date, allowed })
    case 'per-week':
      return words.perWeek({ count: found, date, allowed })
    case 'silence':
      return words.silence({
        days: rounded(found),
        from: dateText({ at: from, language, timeZone }),
        allowed,
      })
    default:
      return rule satisfies never
  }
}

/** The same, said to the editor of the post that causes it. */
export function withPostText(said: Said): string {
  return sentences[said.language].withPost(breachText(said))
}

/** How far off, in the unit of the rule: "2 posts too many". */
export function offText({ breach, language }: { breach: Breach; language: Language }): string {
  return sentences[language].off[breach.rule](rounded(breach.off))
}

function windowText({
  policy: { window },
  at,
  now,
  date,
  language,
}: Pick<Said, 'policy' | 'now' | 'language'> & { at: Date; date: string }): string {
  const words = sentences[language]
  if (window.type === 'posts') return words.lastPosts(window.posts, date)
  const isNext = at.getTime() === now.getTime() + window.days * day
  return isNext ? words.next(window.days) : words.upTo(window.days, date)
}

function dateText({
  at,
  language,
  timeZone,
}: {
  at: Date
  language: Language
  timeZone: string
}): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const
  return new Intl.DateTimeFormat(sentences[language].locale, style).format(at)
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
