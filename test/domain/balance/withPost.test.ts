import { describe, expect, it } from 'vitest'
import type { Breach } from '../../../src/domain/balance/breach.ts'
import type { BalancePolicy } from '../../../src/domain/balance/policy.ts'
import type { BalanceItem } from '../../../src/domain/balance/timeline.ts'
import { withPost } from '../../../src/domain/balance/withPost.ts'
import { breachText, withPostText } from '../../../src/domain/balance/words.ts'
import { bare, free, noon, week } from './items.ts'

const policy: BalancePolicy = {
  ...bare,
  shares: {
    product: { ...free, max: 0.4 },
    values: free,
    interaction: { ...free, min: 0.3 },
  },
}
const now = new Date(noon(0).getTime() - 1000)
const dayMs = 86_400_000

function post(day: number, contentType: BalanceItem['contentType']): BalanceItem {
  return { id: 'new', at: noon(day), contentType, packaging: 'topic' }
}

describe('withPost', () => {
  it('tells what the next seven days become', () => {
    // 5 of 9 are products once this one is in: 55.6 %.
    const items = week('pp i pp iv i')
    const [found] = withPost({ items, post: post(5, 'product'), policy, now })
    expect(found?.sample).toEqual({ count: 5, total: 9 })
    expect(found?.causes).toContain('new')
    expect(withPostText({ breach: found!, policy, language: 'en', now, timeZone: 'UTC' })).toBe(
      'with this post, product is 56 % of the next 7 days; the policy allows 40 %',
    )
    expect(withPostText({ breach: found!, policy, language: 'zh', now, timeZone: 'UTC' })).toBe(
      '加上这篇后，未来 7 天中，产品类内容占 56%，规则上限为 40%',
    )
  })

  it('names the window by its end where it is not the next one', () => {
    const items = week('- - - - - - - - - - iv i pp i')
    const [found] = withPost({ items, post: post(13, 'product'), policy, now })
    // Seven days later the first two are forgotten: 3 of the 5 posts still in view are products.
    expect(found?.at).toEqual(noon(17))
    expect(
      breachText({ breach: found!, policy, language: 'en', now, timeZone: 'Asia/Shanghai' }),
    ).toBe('product is 60 % of the 7 days up to Thu 10 Dec; the policy allows 40 %')
  })

  it('blames a post for what it pushes down too', () => {
    const items = week('ii pp vv v')
    const found = withPost({ items, post: post(4, 'values'), policy, now })
    expect(found.map(({ rule, contentType }) => [rule, contentType])).toEqual([
      ['min-share', 'interaction'],
    ])
  })

  it('does not blame an interaction post for the products around it', () => {
    const items = week('ppp pp iv')
    expect(withPost({ items, post: post(2, 'interaction'), policy, now })).toEqual([])
  })

  it('weighs an edited post once, at its new time', () => {
    const items = [...week('pp iii'), { ...post(0, 'product') }]
    expect(withPost({ items, post: post(0, 'product'), policy, now })[0]?.sample?.count).toBe(3)
    expect(withPost({ items, post: post(20, 'product'), policy, now })).toEqual([])
  })

  it('shows a share near its bound with the digits that tell them apart', () => {
    const items = week('p'.repeat(40) + 'i'.repeat(59))
    const [found] = withPost({ items, post: { ...post(0, 'product'), id: 'x' }, policy, now })
    const text = breachText({ breach: found!, policy, language: 'en', now, timeZone: 'UTC' })
    expect(text).toContain('product is 41 %')
    const [near] = withPost({
      items: week('p'.repeat(400) + 'i'.repeat(600)),
      post: post(0, 'product'),
      policy,
      now,
    })
    expect(breachText({ breach: near!, policy, language: 'en', now, timeZone: 'UTC' })).toContain(
      'product is 40.1 %',
    )
  })
})

describe('what a post is told to do', () => {
  const rules: BalancePolicy = {
    ...bare,
    productStreak: { most: 2, level: 'warn' },
    topicsBeforeActivity: { least: 2, level: 'warn' },
    silence: { days: 3, level: 'warn' },
  }
  const told = (items: BalanceItem[], one: BalanceItem, by = rules) =>
    withPost({ items, post: one, policy: by, now })

  it('goes sixty days ahead, and no further', () => {
    const items = week('p p').concat(
      [59.9, 60].map((days, index) => ({ ...post(0, 'product'), id: `${index}`, at: noon(days) })),
    )
    expect(told(items, { ...post(0, 'product'), id: 'x' })).toMatchObject([
      { rule: 'product-streak', found: 4 },
    ])
  })

  it('is its own doing: an activity its topics and those of the next, and never a silence', () => {
    const activity = { ...post(1, 'values'), packaging: 'activity' as const }
    expect(told(week('i - I'), activity)).toMatchObject([
      { rule: 'topics-before-activity', found: 0, at: noon(2) },
    ])
    expect(told(week('I - I'), post(1, 'values'))).toEqual([])
    expect(told(week('i - - - - - - - - v'), post(3, 'values'))).toEqual([])
  })

  it('is the breach that is furthest off, too much or too little', () => {
    const share = (bounds: Partial<BalancePolicy['shares']>): BalancePolicy => ({
      ...bare,
      window: { type: 'posts', posts: 5 },
      shares: { ...bare.shares, ...bounds },
    })
    // Last five with the post of day 4: p p i i p (60 %), then i i p p p … up to p p p p i.
    const items = week('p p i i - i i p p p')
    const [most] = told(items, post(4, 'product'), share({ product: { ...free, max: 0.4 } }))
    expect(most).toMatchObject({ found: 0.6, at: noon(4), to: noon(5) })
    const lacking = share({ interaction: { ...free, min: 0.5 } })
    const [least] = told(week('i i v v - i v v v i'), post(4, 'values'), lacking)
    expect(least).toMatchObject({ found: 0.2, at: noon(6) })
  })

  it.each([
    ['right now: they end as it leaves', 0, 3],
    ['a moment from now', 1, 7],
    ['as they end', 7 * dayMs, 7],
    ['a moment later', 7 * dayMs + 1, 13],
  ])('is told of the next days where these hold a post that is due %s', (_when, after, at) => {
    const items = week('- - - pppp - - iiii - pppp')
    const due = { ...post(0, 'product'), at: new Date(+noon(0) + after) }
    const capped = { ...bare, shares: { ...bare.shares, product: { ...free, max: 0.4 } } }
    const [found] = withPost({ items, post: due, policy: capped, now: noon(0) })
    expect(found).toMatchObject({ rule: 'max-share', at: noon(at) })
  })
})

describe('a sentence', () => {
  const [share] = withPost({ items: week('pp i pp iv i'), post: post(5, 'product'), policy, now })
  const said = { policy, now, timeZone: 'UTC' }

  it('names the community where it stands alone', () => {
    const inFans = { ...said, breach: share!, community: 'Fans A' }
    expect(withPostText({ ...inFans, language: 'en' })).toBe(
      'with this post, product is 56 % of the next 7 days in “Fans A”; the policy allows 40 %',
    )
    expect(withPostText({ ...inFans, language: 'zh' })).toBe(
      '加上这篇后，「Fans A」未来 7 天中，产品类内容占 56%，规则上限为 40%',
    )
  })

  it('names another year, and this one not', () => {
    const breach = { ...share!, at: noon(60) }
    const text = (language: 'en' | 'zh') => breachText({ ...said, breach, language })
    expect(text('en')).toContain('the 7 days up to Fri, 22 Jan 2027;')
    expect(text('zh')).toContain('截至 2027年1月22日周五 的 7 天')
  })

  it.each([
    [2.04, 'comes 2 days after', '仅 2 天'],
    [0.9, 'comes 22 hours after', '仅 22 小时'],
    [0.975, 'comes 23 hours after', '仅 23 小时'],
    [0.06, 'comes 1 hour after', '仅 1 小时'],
    [0.04, 'comes 1 hour after', '仅 1 小时'],
    [0, 'comes less than an hour after', '不到 1 小时'],
  ])('says %d days as people do', (found, en, zh) => {
    const breach = { ...share!, rule: 'activity-cooldown' as const, found, allowed: 3 }
    expect(breachText({ ...said, breach, language: 'en' })).toContain(en)
    expect(breachText({ ...said, breach, language: 'zh' })).toContain(zh)
  })

  const breach = (rest: Partial<Breach>): Breach => ({ ...share!, at: noon(2), ...rest })
  const text = (rest: Partial<Breach>, window: BalancePolicy['window'] = policy.window) => {
    const known = { ...said, policy: { window }, breach: breach(rest) }
    return [breachText({ ...known, language: 'en' }), breachText({ ...known, language: 'zh' })]
  }

  it.each<[Partial<Breach>, string, string]>([
    [
      { rule: 'product-streak', found: 4, allowed: 3 },
      '4 product posts in a row by Wed 25 Nov, 12:00; the policy allows 3',
      '到 11月25日周三 12:00 连续 4 条产品类内容，规则上限为 3 条',
    ],
    [
      { rule: 'topics-before-activity', found: 1, allowed: 3 },
      'the activity on Wed 25 Nov, 12:00 comes after 1 topic post; the policy asks for 3 first',
      '11月25日周三 12:00 的活动之前只有 1 条话题内容，规则要求先有 3 条',
    ],
    [
      { rule: 'topics-before-activity', found: 0, allowed: 3 },
      'the activity on Wed 25 Nov, 12:00 comes after no topic posts; the policy asks for 3 first',
      '11月25日周三 12:00 的活动之前没有话题内容，规则要求先有 3 条',
    ],
    [
      { rule: 'activity-cooldown', found: 1.5, allowed: 2 },
      'the activity on Wed 25 Nov, 12:00 comes 1.5 days after the one before; the policy asks for 2 days',
      '11月25日周三 12:00 的活动距上一场仅 1.5 天，规则要求间隔 2 天',
    ],
    [
      { rule: 'activity-cooldown', found: 0.99, allowed: 1 },
      'the activity on Wed 25 Nov, 12:00 comes 1 day after the one before; the policy asks for 1 day',
      '11月25日周三 12:00 的活动距上一场仅 1 天，规则要求间隔 1 天',
    ],
    [
      { rule: 'per-day', found: 9, allowed: 8 },
      '9 posts in the 24 hours up to Wed 25 Nov, 12:00; the policy allows 8',
      '截至 11月25日周三 12:00 的 24 小时内有 9 条内容，规则上限为 8 条',
    ],
    [
      { rule: 'per-week', found: 36, allowed: 35 },
      '36 posts in the 7 days up to Wed 25 Nov; the policy allows 35',
      '截至 11月25日周三 的 7 天内有 36 条内容，规则上限为 35 条',
    ],
    [
      // It began with the last post, and not when the days that are allowed were over.
      {
        rule: 'silence',
        found: 5.24,
        allowed: 3,
        from: noon(3),
        to: new Date(+noon(0) + 5.24 * dayMs),
      },
      'nothing for 5.2 days from Mon 23 Nov, 12:00; the policy allows 3 days without a post',
      '自 11月23日周一 12:00 起 5.2 天没有内容，规则最多允许 3 天无内容',
    ],
    [
      {
        rule: 'silence',
        found: 1.04,
        allowed: 1,
        from: noon(1),
        to: new Date(+noon(0) + 1.04 * dayMs),
      },
      'nothing for 1 day from Mon 23 Nov, 12:00; the policy allows 1 day without a post',
      '自 11月23日周一 12:00 起 1 天没有内容，规则最多允许 1 天无内容',
    ],
    [
      { rule: 'min-share', contentType: 'interaction', found: 0.25, allowed: 0.3 },
      'interaction is 25 % of the 7 days up to Wed 25 Nov; the policy asks for at least 30 %',
      '截至 11月25日周三 的 7 天中，互动类内容占 25%，规则要求至少 30%',
    ],
    [
      { found: 0.4002, allowed: 0.4 },
      'product is 40.02 % of the 7 days up to Wed 25 Nov; the policy allows 40 %',
      '截至 11月25日周三 的 7 天中，产品类内容占 40.02%，规则上限为 40%',
    ],
  ])('says each rule in both languages: %j', (rest, en, zh) => {
    expect(text(rest)).toEqual([en, zh])
  })

  it('names a window of one day, of the day to come, and of posts', () => {
    const [one, posts] = [
      { type: 'days', days: 1 },
      { type: 'posts', posts: 5 },
    ] as const
    expect(text({}, one)[0]).toContain('56 % of the day up to Wed 25 Nov;')
    expect(text({ at: new Date(+now + dayMs) }, one)[0]).toContain('of the next day;')
    expect(text({}, { type: 'posts', posts: 1 })[0]).toContain('of the last post on Wed 25 Nov;')
    expect(text({}, posts)).toEqual([
      'product is 56 % of the last 5 posts on Wed 25 Nov; the policy allows 40 %',
      '截至 11月25日周三 的最近 5 条内容中，产品类内容占 56%，规则上限为 40%',
    ])
  })
})
