import { counted } from '../counted.ts'
import type { ContentType } from '../post.ts'
import type { Language } from '../words.ts'
import type { Level } from './policy.ts'

type Counted = { count: number; date: string; allowed: number }
/** Days, with their fraction. */
type Spanned = { days: number; date: string; allowed: number }

/** What was found, and what the policy says to it. */
type Said = { fact: string; bound: string }

type Sentences = {
  locale: string
  types: Record<ContentType, string>
  levels: Record<Level, string>
  percent: (number: string) => string
  next: (days: number) => string
  upTo: (days: number, date: string) => string
  lastPosts: (posts: number, date: string) => string
  share: (said: { type: string; share: string; window: string }) => string
  bounds: Record<'max-share' | 'min-share', (allowed: string) => string>
  streak: (said: Counted) => Said
  topics: (said: Counted) => Said
  cooldown: (said: Spanned) => Said
  perDay: (said: Counted) => Said
  perWeek: (said: Counted) => Said
  silence: (said: { days: number; from: string; allowed: number }) => Said
  /** `community`: its name, where the sentence stands alone. */
  join: (said: Said & { community: string | null }) => string
  withPost: (sentence: string) => string
}

/** Everything the balance checker says, in each language. */
export const sentences: Record<Language, Sentences> = {
  en: {
    locale: 'en-GB',
    types: { product: 'product', values: 'values', interaction: 'interaction' },
    levels: { notice: 'notice', warn: 'warning', block: 'blocks' },
    percent: (number) => `${number} %`,
    next: (days) => (days === 1 ? 'the next day' : `the next ${days} days`),
    upTo: (days, date) => (days === 1 ? `the day up to ${date}` : `the ${days} days up to ${date}`),
    lastPosts: (posts, date) =>
      posts === 1 ? `the last post on ${date}` : `the last ${posts} posts on ${date}`,
    share: ({ type, share, window }) => `${type} is ${share} of ${window}`,
    bounds: {
      'max-share': (allowed) => `the policy allows ${allowed}`,
      'min-share': (allowed) => `the policy asks for at least ${allowed}`,
    },
    streak: ({ count, date, allowed }) => ({
      fact: `${counted({ count, of: 'product post' })} in a row by ${date}`,
      bound: `the policy allows ${allowed}`,
    }),
    topics: ({ count, date, allowed }) => ({
      fact: `the activity on ${date} comes after ${count === 0 ? 'no topic posts' : counted({ count, of: 'topic post' })}`,
      bound: `the policy asks for ${allowed} first`,
    }),
    cooldown: ({ days, date, allowed }) => ({
      fact: `the activity on ${date} comes ${spanText(days)} after the one before`,
      bound: `the policy asks for ${counted({ count: allowed, of: 'day' })}`,
    }),
    perDay: ({ count, date, allowed }) => ({
      fact: `${counted({ count, of: 'post' })} in the 24 hours up to ${date}`,
      bound: `the policy allows ${allowed}`,
    }),
    perWeek: ({ count, date, allowed }) => ({
      fact: `${counted({ count, of: 'post' })} in the 7 days up to ${date}`,
      bound: `the policy allows ${allowed}`,
    }),
    silence: ({ days, from, allowed }) => ({
      fact: `nothing for ${counted({ count: days, of: 'day' })} from ${from}`,
      bound: `the policy allows ${counted({ count: allowed, of: 'day' })} without a post`,
    }),
    join: ({ fact, bound, community }) =>
      `${fact}${community ? ` in “${community}”` : ''}; ${bound}`,
    withPost: (sentence) => `with this post, ${sentence}`,
  },
  zh: {
    locale: 'zh-CN',
    types: { product: '产品', values: '价值观', interaction: '互动' },
    levels: { notice: '提示', warn: '警告', block: '拦截' },
    percent: (number) => `${number}%`,
    next: (days) => `未来 ${days} 天`,
    upTo: (days, date) => `截至 ${date} 的 ${days} 天`,
    lastPosts: (posts, date) => `截至 ${date} 的最近 ${posts} 条内容`,
    share: ({ type, share, window }) => `${window}中，${type}类内容占 ${share}`,
    bounds: {
      'max-share': (allowed) => `规则上限为 ${allowed}`,
      'min-share': (allowed) => `规则要求至少 ${allowed}`,
    },
    streak: ({ count, date, allowed }) => ({
      fact: `到 ${date} 连续 ${count} 条产品类内容`,
      bound: `规则上限为 ${allowed} 条`,
    }),
    topics: ({ count, date, allowed }) => ({
      fact: `${date} 的活动之前${count ? `只有 ${count} 条` : '没有'}话题内容`,
      bound: `规则要求先有 ${allowed} 条`,
    }),
    cooldown: ({ days, date, allowed }) => ({
      fact: `${date} 的活动距上一场${zhSpanText(days)}`,
      bound: `规则要求间隔 ${allowed} 天`,
    }),
    perDay: ({ count, date, allowed }) => ({
      fact: `截至 ${date} 的 24 小时内有 ${count} 条内容`,
      bound: `规则上限为 ${allowed} 条`,
    }),
    perWeek: ({ count, date, allowed }) => ({
      fact: `截至 ${date} 的 7 天内有 ${count} 条内容`,
      bound: `规则上限为 ${allowed} 条`,
    }),
    silence: ({ days, from, allowed }) => ({
      fact: `自 ${from} 起 ${days} 天没有内容`,
      bound: `规则最多允许 ${allowed} 天无内容`,
    }),
    join: ({ fact, bound, community }) => `${community ? `「${community}」` : ''}${fact}，${bound}`,
    withPost: (sentence) => `加上这篇后，${sentence}`,
  },
}

/** "2 days", "22 hours" where it is less than one. */
function spanText(days: number): string {
  const hours = Math.round(days * 24)
  if (hours < 1) return 'less than an hour'
  if (hours < 24) return counted({ count: hours, of: 'hour' })
  const rounded = Math.round(days * 10) / 10
  return counted({ count: rounded, of: 'day' })
}

function zhSpanText(days: number): string {
  const hours = Math.round(days * 24)
  if (hours < 1) return '不到 1 小时'
  return hours < 24 ? `仅 ${hours} 小时` : `仅 ${Math.round(days * 10) / 10} 天`
}
