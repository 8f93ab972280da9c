import { describe, expect, it } from 'vitest'
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
    [0.04, 'comes 1 hour after', '仅 1 小时'],
    [0, 'comes less than an hour after', '不到 1 小时'],
  ])('says %d days as people do', (found, en, zh) => {
    const breach = { ...share!, rule: 'activity-cooldown' as const, found, allowed: 3 }
    expect(breachText({ ...said, breach, language: 'en' })).toContain(en)
    expect(breachText({ ...said, breach, language: 'zh' })).toContain(zh)
  })
})
