import type { ContentType } from '../post.ts'
import type { BalanceWarning } from './balanceWarnings.ts'
import { day } from './sharesAt.ts'

export type Language = 'en' | 'zh'

type Words = {
  types: Record<ContentType, string>
  locale: string
  percent: (number: string) => string
  next: (days: number) => string
  upTo: (days: number, date: string) => string
  warning: (type: string, share: string, window: string, bound: string) => string
  withPost: (sentence: string) => string
  bounds: Record<BalanceWarning['rule'], (allowed: string) => string>
}

/** Everything the balance checker says, in each language. */
const table: Record<Language, Words> = {
  en: {
    types: { product: 'product', values: 'values', interaction: 'interaction' },
    locale: 'en-GB',
    percent: (number) => `${number} %`,
    next: (days) => (days === 1 ? 'the next day' : `the next ${days} days`),
    upTo: (days, date) => (days === 1 ? `the day up to ${date}` : `the ${days} days up to ${date}`),
    warning: (type, share, window, bound) => `${type} is ${share} of ${window}; ${bound}`,
    withPost: (sentence) => `with this post, ${sentence}`,
    bounds: {
      'max-share': (allowed) => `the policy allows ${allowed}`,
      'min-share': (allowed) => `the policy asks for at least ${allowed}`,
    },
  },
  zh: {
    types: { product: '产品', values: '价值观', interaction: '互动' },
    locale: 'zh-CN',
    percent: (number) => `${number}%`,
    next: (days) => `未来 ${days} 天`,
    upTo: (days, date) => `截至 ${date} 的 ${days} 天`,
    warning: (type, share, window, bound) => `${window}中，${type}类内容占 ${share}，${bound}`,
    withPost: (sentence) => `加上这篇后，${sentence}`,
    bounds: {
      'max-share': (allowed) => `规则上限为 ${allowed}`,
      'min-share': (allowed) => `规则要求至少 ${allowed}`,
    },
  },
}

/** "product is 55 % of the 7 days up to 28 Nov 2026, 10:00; the policy allows 40 %" */
export function warningText({
  warning,
  language,
  now,
  timeZone,
}: {
  warning: BalanceWarning
  language: Language
  now: Date
  timeZone: string
}): string {
  const words = table[language]
  const { windowDays, at, contentType, rule, allowed } = warning
  const isNext = at.getTime() === now.getTime() + windowDays * day
  const date = new Intl.DateTimeFormat(words.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at)
  return words.warning(
    words.types[contentType],
    words.percent(shareText(warning)),
    isNext ? words.next(windowDays) : words.upTo(windowDays, date),
    words.bounds[rule](words.percent(percent(allowed))),
  )
}

/** The same, said to the editor of the post that causes it. */
export function withPostText(options: Parameters<typeof warningText>[0]): string {
  return table[options.language].withPost(warningText(options))
}

/** Whole per cent, unless that would read as the bound itself ("40 %; the policy allows 40 %"). */
function shareText({ share, allowed }: BalanceWarning): string {
  const digits = [0, 1, 2].find((n) => percent(share, n) !== percent(allowed, n)) ?? 3
  return percent(share, digits)
}

function percent(fraction: number, digits = 0): string {
  return String(Number((fraction * 100).toFixed(digits)))
}
