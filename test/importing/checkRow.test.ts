import { describe, expect, it } from 'vitest'
import { checkRow, type Check } from '../../src/importing/checkRow.ts'
import type { ImageAnswer } from '../../src/importing/images.ts'
import { type OtherImages, otherImages } from '../../src/importing/otherImages.ts'
import type { PlanRow } from '../../src/importing/plan.ts'
import { givenRow, givenSlugs } from '../given/planRow.ts'

const now = new Date('2036-11-20T00:00:00Z')

function check(
  row: PlanRow,
  {
    image = { type: 'none' },
    others = new Map(),
    seen = new Map<string, number>(),
  }: Partial<{
    image: ImageAnswer
    others: OtherImages
    seen: Map<string, number>
  }> = {},
): Check {
  return checkRow({ row, known: givenSlugs, seen, image, others, now })
}

function problemsOf(cells: Partial<PlanRow['cells']>) {
  const result = check(givenRow(cells))
  return result.type === 'bad' ? result.problems : []
}

function goodOf(cells: Partial<PlanRow['cells']>) {
  const result = check(givenRow(cells))
  if (result.type === 'bad') throw new Error(JSON.stringify(result.problems))
  return result
}

describe('checkRow on a good row', () => {
  it('resolves every name and every time', () => {
    const { checked, warnings } = goodOf({})
    expect(checked.column).toBe('morning-brief-id')
    expect(checked.channels).toEqual(['console-id', 'feed-id'])
    expect(checked.publishAt.toISOString()).toBe('2036-11-24T00:30:00.000Z')
    expect(checked.timezone).toBe('Asia/Shanghai')
    expect(warnings).toEqual([])
  })

  it('takes an empty column, packaging, link and body', () => {
    const { checked } = goodOf({ column: '', packaging: '', link: '', body: '' })
    expect(checked.column).toBeNull()
    expect(checked.packaging).toBe('topic')
    expect(checked.link).toBeNull()
    expect(checked.body).toBe('')
  })

  it('takes what single channels say, and pictures behind the first', async () => {
    const variants = '{"feed":{"title":"Here","images":["b.png"]},"console":{"body":"Only text"}}'
    const row = givenRow({ variants, moreImages: 'a.png；b.png' })
    const images = (id: string) => ({ type: 'media', id, hash: id }) as const
    const others = await otherImages({
      row,
      images: (name) => Promise.resolve({ type: 'found', image: images(name) }),
    })
    const result = check(row, { others })
    expect(result.type === 'good' && result.checked).toMatchObject({
      moreImages: [images('a.png'), images('b.png')],
      variants: [
        { channel: 'feed-id', title: 'Here', body: null, images: [images('b.png')] },
        { channel: 'console-id', title: null, body: 'Only text', images: null },
      ],
    })
  })

  it('takes the channels of the column where the row names none', () => {
    expect(goodOf({ channels: '' }).checked.channels).toEqual(['console-id'])
  })

  it('takes the Chinese semicolon, spaces and a channel named twice', () => {
    expect(goodOf({ channels: 'feed; console ;feed' }).checked.channels).toEqual([
      'feed-id',
      'console-id',
    ])
  })

  it('keeps the body exactly as it stands', () => {
    const body = '  a < b && c > d  \n\n*_~|<>&[]()`#+-=!{}.'
    expect(goodOf({ body }).checked.body).toBe(body)
  })

  it('gives a row without an id a stable one, made from all its cells', () => {
    const id = goodOf({ externalId: '' }).checked.externalId
    expect(id).toMatch(/^row-[0-9a-f]{24}$/)
    expect(goodOf({ externalId: '' }).checked.externalId).toBe(id)
    expect(goodOf({ externalId: '', title: 'Other' }).checked.externalId).not.toBe(id)
  })

  it('warns about a time that is past', () => {
    const { warnings } = goodOf({ publishAt: '2036-11-01 08:30' })
    expect(warnings).toEqual([{ code: 'past', field: 'publishAt', found: '2036-11-01 08:30' }])
  })

  it('keeps the name of a zone it knows and resolves an alias it does not', () => {
    expect(goodOf({ timezone: 'Asia/Kolkata' }).checked.timezone).toBe('Asia/Kolkata')
    expect(goodOf({ timezone: 'US/Eastern' }).checked.timezone).toBe('America/New_York')
    expect(goodOf({ timezone: 'asia/shanghai' }).checked.timezone).toBe('Asia/Shanghai')
    expect(goodOf({ timezone: 'UTC' }).checked.timezone).toBe('UTC')
  })
})

describe('checkRow on a bad row', () => {
  it.each([
    ['contentType', 'promo', 'not-one-of', ['product', 'values', 'interaction']],
    ['contentType', '', 'empty', ['product', 'values', 'interaction']],
    ['packaging', 'campaign', 'not-one-of', ['topic', 'activity']],
    ['column', 'evening-news', 'unknown-slug', [...givenSlugs.columns.keys()]],
  ] as const)('names the allowed values: %s = "%s"', (field, found, code, allowed) => {
    expect(problemsOf({ [field]: found })).toEqual([{ code, field, found, allowed }])
  })

  it.each([
    ['title', '   ', 'empty'],
    ['publishAt', '', 'empty'],
    ['publishAt', '03/04/2026 10:00', 'ambiguous-date'],
    ['publishAt', '2036-11-31 10:00', 'no-such-date'],
    ['publishAt', '2036-11-24', 'no-time-of-day'],
    ['publishAt', 'tomorrow', 'not-a-date'],
    ['timezone', 'Asia/Peking', 'unknown-zone'],
    ['timezone', '+08:00', 'unknown-zone'],
    ['timezone', 'CST', 'unknown-zone'],
    ['timezone', '', 'empty'],
    ['link', 'javascript:alert(1)', 'bad-link'],
    ['link', 'ftp://example.com', 'bad-link'],
    ['link', 'example.com/tea', 'bad-link'],
  ] as const)('refuses %s = "%s" as %s', (field, found, code) => {
    expect(problemsOf({ [field]: found }).map((problem) => [problem.field, problem.code])).toEqual([
      [field, code],
    ])
  })

  it('says what single channels say wrongly: no JSON, another word, no such channel or picture', () => {
    const wrong = (variants: string) => problemsOf({ variants }).map(({ code }) => code)
    expect(wrong('feed: Here')).toEqual(['bad-variants'])
    expect(wrong('{"feed":{"text":"Here"}}')).toEqual(['bad-variants'])
    expect(wrong('{"nowhere":{"title":"Here"}}')).toEqual(['unknown-slug'])
    const problem = { code: 'image-missing', field: 'image', found: 'b.png' } as const
    const others = new Map([['b.png', { type: 'problem', problem } as const]])
    const row = givenRow({ variants: '{"feed":{"images":["b.png"]}}', moreImages: 'b.png' })
    expect(check(row, { others })).toMatchObject({
      problems: [{ field: 'moreImages' }, { field: 'variants', found: 'b.png' }],
    })
  })

  it('names only the channel that does not exist', () => {
    expect(problemsOf({ channels: 'console;tiktok' })).toEqual([
      {
        code: 'unknown-slug',
        field: 'channels',
        found: 'tiktok',
        allowed: ['console', 'feed', 'webhook'],
      },
    ])
  })

  it('refuses a row with no channel and no column to take them from', () => {
    expect(problemsOf({ channels: ' ; ', column: '' })[0]?.code).toBe('empty')
  })

  it('reports everything that is wrong at once', () => {
    const fields = problemsOf({
      title: '',
      contentType: 'promo',
      packaging: 'campaign',
      column: 'evening-news',
      channels: 'tiktok',
      publishAt: '2036-11-31 10:00',
      timezone: 'Asia/Peking',
      link: 'javascript:alert(1)',
    }).map(({ field }) => field)
    expect(fields.sort()).toEqual([
      'channels',
      'column',
      'contentType',
      'link',
      'packaging',
      'publishAt',
      'timezone',
      'title',
    ])
  })

  it('passes on what looking for the image found', () => {
    const problem = { code: 'image-missing', field: 'image', found: 'a.jpg' } as const
    const result = check(givenRow({ image: 'a.jpg' }), { image: { type: 'problem', problem } })
    expect(result).toEqual({ type: 'bad', problems: [problem] })
  })

  it('names the row in which an id came first', () => {
    const seen = new Map([['w1', 2]])
    expect(check(givenRow({}, { row: 2 }), { seen }).type).toBe('good')
    expect(check(givenRow({}, { row: 9 }), { seen })).toEqual({
      type: 'bad',
      problems: [{ code: 'repeated-id', field: 'externalId', found: 'w1', number: 2 }],
    })
  })

  it('says only how many cells there are where a row could not be cut', () => {
    const flaw = { code: 'cell-count', cells: 3, expected: 11 } as const
    expect(check(givenRow({ contentType: 'promo' }, { flaw }))).toEqual({
      type: 'bad',
      problems: [{ code: 'cell-count', field: null, found: '3', number: 11 }],
    })
  })
})
