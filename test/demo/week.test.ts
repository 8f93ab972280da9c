import { describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { drawPicture } from '../../src/demo/pictures.ts'
import { dueOf, mondayOf, slotName, standsFor, weekMs } from '../../src/demo/timing.ts'
import { week } from '../../src/demo/week.ts'
import { weekWarnings } from '../../src/demo/weekBalance.ts'
import { contentTypes, packagings } from '../../src/domain/post.ts'

const startedAt = new Date('2026-11-19T06:00:00Z')

describe('the sample week', () => {
  it('has about 25 posts, in both languages, of every content type and packaging', () => {
    expect(week.length).toBeGreaterThanOrEqual(24)
    expect(week.some(({ title }) => /\p{Script=Han}/u.test(title))).toBe(true)
    expect(week.some(({ title }) => /^[\p{Script=Latin}\p{P}\s]+$/u.test(title))).toBe(true)
    expect(new Set(week.map(({ contentType }) => contentType))).toEqual(new Set(contentTypes))
    expect(new Set(week.map(({ packaging }) => packaging))).toEqual(new Set(packagings))
  })

  it('uses all three columns, both communities and all three channels', () => {
    expect(new Set(week.flatMap(({ column }) => column ?? [])).size).toBe(3)
    expect(new Set(week.map(({ community }) => community)).size).toBe(2)
    expect(new Set(week.flatMap(({ channels }) => channels)).size).toBe(3)
  })

  it('reaches somebody without the webhook too', () => {
    const onlyByWebhook = week.filter(({ channels }) =>
      channels.every((channel) => channel === 'demo-webhook'),
    )
    expect(onlyByWebhook).toEqual([])
  })

  it('writes Chinese with Chinese punctuation', () => {
    const halfWidth = week.filter(({ title, body }) => /\p{Script=Han}[,:;?!]/u.test(title + body))
    expect(halfWidth.map(({ title }) => title)).toEqual([])
  })

  it('breaks the policy among the regulars alone, where Saturday sells once too often', () => {
    const warnings = weekWarnings({ posts: week, startedAt })
    expect(new Set(warnings.map(({ community }) => community))).toEqual(new Set(['山房老茶客']))
    expect(warnings.map(({ text }) => text)).toEqual([
      expect.stringContaining('product is 46 % of the 7 days up to Sat 21 Nov'),
      expect.stringContaining('the activity on Sat 21 Nov, 15:00 comes after 1 topic post'),
      expect.stringContaining('comes 21 hours after the one before'),
    ])
  })
})

describe('the compressed week', () => {
  it('goes from Monday to Sunday in its time, in order', () => {
    const dues = week
      .filter(({ community }) => community === 'demo-regulars')
      .map((post) => dueOf({ post, startedAt }).getTime() - startedAt.getTime())
    expect(dues).toEqual([...dues].sort((a, b) => a - b))
    expect(Math.min(...dues)).toBeGreaterThan(3_000)
    expect(Math.max(...dues)).toBeLessThan(weekMs)
  })

  it('stands for the days of the calendar week it is run in, Shanghai time', () => {
    expect(mondayOf(startedAt)).toEqual(new Date('2026-11-15T16:00:00Z'))
    const friday = { day: 4, time: '18:30' }
    expect(standsFor({ post: friday, startedAt })).toEqual(new Date('2026-11-20T10:30:00Z'))
    expect(slotName(friday)).toBe('Fri 18:30')
  })

  it('begins the week on Monday at midnight itself', () => {
    const midnight = new Date('2026-11-15T16:00:00Z')
    expect(mondayOf(midnight)).toEqual(midnight)
    expect(mondayOf(new Date(midnight.getTime() - 1))).toEqual(new Date('2026-11-08T16:00:00Z'))
  })
})

describe('the pictures', () => {
  it('are drawn, the same each time, with words for those who cannot see them', async () => {
    const names = [...new Set(week.flatMap(({ picture }) => picture ?? []))]
    expect(names.length).toBeGreaterThanOrEqual(5)
    for (const name of names) {
      const [one, again] = [await drawPicture({ name }), await drawPicture({ name })]
      expect(one.image.hash).toBe(again.image.hash)
      expect(one.alt).toMatch(/\p{Script=Han}.* · [A-Z]/u)
      if (one.image.type !== 'file') throw new Error('not a file')
      const { format, width, height } = await sharp(one.image.bytes).metadata()
      expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 800 })
    }
  })
})
