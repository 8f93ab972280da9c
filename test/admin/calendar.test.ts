import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { readChoice, writeChoice } from '../../src/admin/calendar/address.ts'
import type { CalendarAnswer } from '../../src/admin/calendar/answer.ts'
import { crowd } from '../../src/admin/calendar/crowd.ts'
import { dayNotes } from '../../src/admin/calendar/dayNotes.ts'
import { chooseEntries, toEntries } from '../../src/admin/calendar/entries.ts'
import { earlyName } from '../../src/admin/calendar/early.ts'
import { EarlyAsk } from '../../src/admin/calendar/EarlyAsk.tsx'
import { lookingAt, queryOf, readScreen, writeScreen } from '../../src/admin/calendar/looking.ts'
import { issueOnDay, moveRequest } from '../../src/admin/calendar/moves.ts'
import { dateFinder, dateOf, onDate, spanOf, stepFrom } from '../../src/admin/calendar/span.ts'

const post: CalendarAnswer['posts'][number] = {
  id: 'p1',
  occurrence: 'once',
  title: 'Tea and talk',
  at: '2026-11-23T00:30:00.000Z',
  timezone: 'Asia/Shanghai',
  contentType: 'values',
  packaging: 'topic',
  state: 'scheduled',
  column: 'c1',
  issue: null,
  owner: 'u1',
  channels: ['ch1'],
  communities: [],
  deliveries: [{ channel: 'ch1', state: 'planned', isInInbox: false }],
}
const column = {
  ...{ id: 'c1', slug: 'brief', name: 'Brief', owner: null, timezone: 'Asia/Shanghai' },
  ...{ contentType: 'values' as const, packaging: 'topic' as const, channels: ['ch1'] },
}
const issue = {
  ...{ id: '2026-11-24#brief', at: '2026-11-24T00:30:00.000Z', column: 'c1', skip: null },
  ...{ state: 'empty' as const, post: null },
}
const nothing: CalendarAnswer = {
  posts: [],
  issues: [],
  columns: [column],
  holds: [],
  holidays: [],
}
const names = {
  channels: [{ id: 'ch1', name: 'Feed', communities: ['co1'] }],
  ...{ communities: [], columns: [], users: [] },
}

function entriesOf(answer: Partial<CalendarAnswer>, role = 'editor', id = 'u1') {
  return toEntries({ answer: { ...nothing, ...answer }, names, reader: { id, role } })
}

describe('what stands on the calendar', () => {
  it('is posts, and the issues nobody is in', () => {
    const taken = { ...issue, id: '2026-11-23#brief', state: 'planned' as const, post: 'p1' }
    const entries = entriesOf({ posts: [post], issues: [issue, taken] })
    expect(entries.map(({ key, standing }) => [key, standing])).toEqual([
      ['post/p1', 'scheduled'],
      ['issue/c1/2026-11-24#brief', 'empty'],
    ])
  })

  it.each([
    ['everything', null, true],
    ['channel', 'ch1', true],
    ['community', 'co1', true],
    ['post', 'p1', true],
    ['post', 'p2', false],
    ['community', 'co2', false],
  ] as const)('is held by a hold of %s %s: %s', (scope, target, isHeld) => {
    const holds = [{ id: 'h', scope, target, reason: 'a dispute' }]
    expect(entriesOf({ posts: [post], holds })[0]!.isHeld).toBe(isHeld)
  })

  it('is not held any more once it was sent', () => {
    const holds = [{ id: 'h', scope: 'everything' as const, target: null, reason: 'late' }]
    const sent = {
      ...post,
      deliveries: [{ channel: 'ch1', state: 'sent' as const, isInInbox: false }],
    }
    expect(entriesOf({ posts: [sent], holds })[0]).toMatchObject({
      standing: 'sent',
      isHeld: false,
    })
  })

  it('waits for a person where a channel is served by hand, and stays where it is', () => {
    const deliveries = [{ channel: 'ch1', state: 'sending' as const, isInInbox: true }]
    expect(entriesOf({ posts: [{ ...post, deliveries }] })[0]).toMatchObject({
      ...{ standing: 'by-hand', canMove: false },
      channels: [{ id: 'ch1', state: 'sending', isInInbox: true }],
    })
  })

  it('may be moved by editors until it leaves, by authors while it is their own draft', () => {
    const draft = { ...post, state: 'draft' as const, deliveries: [] }
    const sent = {
      ...post,
      deliveries: [{ channel: 'ch1', state: 'sent' as const, isInInbox: false }],
    }
    const may = (one: typeof post, role: string, id?: string) =>
      entriesOf({ posts: [one] }, role, id)[0]!.canMove
    expect(may({ ...post, occurrence: '2026-11-30' }, 'editor')).toBe(false)
    expect([may(post, 'editor'), may(sent, 'editor'), may(post, 'viewer')]).toEqual([
      true,
      false,
      false,
    ])
    expect([may(draft, 'author'), may(draft, 'author', 'u2'), may(post, 'author')]).toEqual([
      ...[true, false, false],
    ])
  })

  it('is found by all words of a search, by owner and by state', () => {
    const entries = entriesOf({ posts: [post], issues: [issue] })
    const found = (chosen: object) =>
      chooseEntries({ entries, state: null, owner: null, search: '', ...chosen }).length
    expect(found({})).toBe(2)
    expect(found({ search: 'talk TEA' })).toBe(1)
    expect(found({ search: 'tea coffee' })).toBe(0)
    expect(found({ owner: 'u1' })).toBe(1)
    expect(found({ state: 'empty' })).toBe(1)
    expect(found({ state: 'held' })).toBe(0)
  })
})

describe('a crowded day', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ ...post, id: `p${index}` }))
  const troubled = {
    ...post,
    id: 'bad',
    deliveries: [{ channel: 'ch1', state: 'rejected' as const, isInInbox: false }],
  }
  const entries = entriesOf({ posts: [...many, troubled], issues: [issue] })
  const shown = crowd({ entries, placeOf: () => 'd', dateOf: () => 'd', max: 5 })

  it('draws as many as there is room for, and counts the rest', () => {
    expect(shown).toHaveLength(5)
    expect(shown.at(-1)).toMatchObject({ type: 'crowd', count: 38, kinds: { values: 38 } })
  })

  it('never hides trouble or an empty issue behind the number', () => {
    const keys = shown.flatMap((one) => (one.type === 'entry' ? [one.entry.key] : []))
    expect(keys).toEqual(expect.arrayContaining(['post/bad', 'issue/c1/2026-11-24#brief']))
  })

  it('leaves a day with room as it is', () => {
    expect(
      crowd({ entries: entries.slice(0, 5), placeOf: () => 'd', dateOf: () => 'd', max: 5 }),
    ).toHaveLength(5)
  })
})

describe('the address', () => {
  it('gives back what was chosen', () => {
    const query =
      '?view=lanes&date=2026-11-23&zone=Europe%2FBerlin&type=product&state=in-review&search=%E8%8C%B6'
    const choice = readChoice(new URLSearchParams(query))
    expect(choice).toMatchObject({ view: 'lanes', zone: 'Europe/Berlin', search: '茶' })
    expect(writeChoice(choice)).toBe(query)
  })

  it('passes over what makes no sense', () => {
    const query = 'view=year&date=2026-13-40&zone=Mars%2FBase&type=gossip&state=lost'
    expect(writeChoice(readChoice(new URLSearchParams(query)))).toBe('')
  })
})

describe('what is looked at', () => {
  const choice = readChoice(new URLSearchParams('type=product'))
  const now = Date.parse('2026-11-22T23:30:00Z')

  it('is what fits the screen where nothing was chosen, from today in its zone', () => {
    const wide = lookingAt({ choice, screen: { zone: 'Asia/Shanghai', isNarrow: false }, now })
    expect(wide).toMatchObject({ view: 'month', date: '2026-11-23', zone: 'Asia/Shanghai' })
    const narrow = lookingAt({ choice, screen: { zone: 'Europe/Berlin', isNarrow: true }, now })
    expect(narrow).toMatchObject({ view: 'agenda', date: '2026-11-23' })
    expect(lookingAt({ choice, screen: { zone: 'UTC', isNarrow: true }, now }).date).toBe(
      '2026-11-22',
    )
  })

  it('is known to the server by a cookie, and nothing else in that cookie is', () => {
    for (const screen of [
      { zone: 'America/Argentina/Buenos_Aires', isNarrow: true },
      { zone: 'Etc/GMT+8', isNarrow: false },
    ]) {
      expect(readScreen(writeScreen(screen))).toEqual(screen)
    }
    for (const text of [undefined, '', '%', 'Mars%2FBase', '</script>']) {
      expect(readScreen(text)).toBeNull()
    }
  })

  it('is asked for by the days it shows and the filters the server knows', () => {
    const screen = { zone: 'Asia/Shanghai', isNarrow: true }
    expect(queryOf({ choice, ...lookingAt({ choice, screen, now }) })).toBe(
      'from=2026-11-22T16%3A00%3A00Z&to=2026-11-29T16%3A00%3A00Z&type=product',
    )
  })
})

describe('the page that asks before its scripts run', () => {
  it('can say nothing in its address that a page would run', () => {
    const html = renderToStaticMarkup(
      createElement(EarlyAsk, {
        ...{ url: '/v1/calendar?column=</script><b>"', language: 'en' },
        policy: "script-src 'self' 'nonce-abc=='",
      }),
    )
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(html).not.toContain('<b>')
    const script = /<script nonce="abc==">(.*)<\/script>/.exec(html)![1]!
    const asked: unknown[][] = []
    const page = {}
    const fetch = (...given: unknown[]) => {
      asked.push(given)
      return Promise.resolve(null)
    }
    new Function('window', 'fetch', script)(page, fetch)
    expect(asked[0]![0]).toBe('/v1/calendar?column=</script><b>"')
    expect(page).toMatchObject({ [earlyName]: { url: '/v1/calendar?column=</script><b>"' } })
  })
})

describe('the days of a view', () => {
  it.each([
    ['month', '2026-11-22', '2026-10-26', '2026-12-07', 42],
    ['month', '2027-02-10', '2027-02-01', '2027-03-01', 28],
    ['week', '2026-11-22', '2026-11-16', '2026-11-23', 7],
    ['lanes', '2026-11-23', '2026-11-23', '2026-11-30', 7],
    ['agenda', '2026-11-22', '2026-11-22', '2026-11-29', 7],
  ] as const)('%s of %s: %s to %s, %i days', (view, date, first, after, count) => {
    expect(spanOf({ view, date, isNarrow: false })).toMatchObject({ first, after })
    expect(spanOf({ view, date, isNarrow: false }).days).toHaveLength(count)
  })

  it('steps by a month or a week', () => {
    const isNarrow = false
    expect(stepFrom({ view: 'month', date: '2026-01-31', isNarrow, by: 1 })).toBe('2026-02-28')
    expect(stepFrom({ view: 'week', date: '2026-01-01', isNarrow, by: -1 })).toBe('2025-12-25')
  })

  it('are three from the date on where a week is looked at on a narrow screen', () => {
    const asked = { view: 'week', date: '2026-11-22', isNarrow: true } as const
    expect(spanOf(asked).days).toEqual(['2026-11-22', '2026-11-23', '2026-11-24'])
    expect(stepFrom({ ...asked, by: 1 })).toBe('2026-11-25')
    expect(stepFrom({ ...asked, by: -1 })).toBe('2026-11-19')
    expect(spanOf({ ...asked, view: 'lanes' }).days).toHaveLength(7)
  })

  it.each(['Asia/Shanghai', 'Europe/Berlin', 'America/Santiago'])(
    'are found for any instant as the calendar of %s has them',
    (zone) => {
      // Berlin sets its clocks back on the 25th of October, Santiago forward on the 6th of September.
      for (const date of ['2026-10-25', '2026-09-06']) {
        const find = dateFinder({ span: spanOf({ view: 'month', date, isNarrow: false }), zone })
        const start = Date.parse(date) - 40 * 86_400_000
        for (let at = start; at < start + 80 * 86_400_000; at += 1_700_000) {
          if (find(at) !== dateOf({ at, zone }))
            expect.fail(`${zone} ${new Date(at).toISOString()}`)
        }
      }
    },
  )

  it('keeps the time of day over a change of the clocks', () => {
    const zone = 'Europe/Berlin'
    const at = Date.parse('2026-03-28T08:00:00+01:00')
    expect(new Date(onDate({ at, date: '2026-03-29', zone })).toISOString()).toBe(
      '2026-03-29T06:00:00.000Z',
    )
  })
})

describe('a move', () => {
  const [first, second] = entriesOf({ posts: [post], issues: [issue] })

  it('of an issue is asked for in wall time of its column', () => {
    const to = Date.parse('2026-11-25T01:00:00Z')
    expect(moveRequest({ entry: second!, to })).toEqual({
      url: '/v1/columns/c1/issues/2026-11-24%23brief/move',
      body: { to: '2026-11-25T09:00' },
    })
  })

  it('to a day on which the post’s column has one empty issue goes into that', () => {
    const where = { post: first!, zone: 'Asia/Shanghai', entries: [first!, second!] }
    expect(issueOnDay({ ...where, date: '2026-11-24' })).toBe(second)
    expect(issueOnDay({ ...where, date: '2026-11-25' })).toBeNull()
    expect(
      issueOnDay({ ...where, post: { ...first!, column: 'c2' }, date: '2026-11-24' }),
    ).toBeNull()
  })
})

describe('what is to be known about a day', () => {
  it('names a holiday once, however many lists have it', () => {
    const day = { date: '2026-10-01', name: '国庆节', isWorkday: false }
    const holidays = [
      { ...day, list: 'a' },
      { ...day, list: 'b' },
    ]
    const words = { off: 'off', worked: 'on', mix: 'mix' }
    const answer = { ...nothing, holidays }
    const notes = dayNotes({ answer, balance: null, language: 'en', words })
    expect(notes.get('2026-10-01')).toEqual([{ kind: 'off', short: 'off', long: '国庆节' }])
  })

  it('says once on a day what is off in each community', () => {
    const flag = (name: string) => ({
      ...{ community: { id: name, name }, day: '2026-11-23', level: 'warn' as const },
      breaches: [{ words: { en: 'too much product.', zh: '产品太多。' } }],
    })
    const balance = { days: [flag('A'), flag('B')] }
    const words = { off: 'off', worked: 'on', mix: 'Mix' }
    const notes = dayNotes({ answer: nothing, balance, language: 'en', words })
    expect(notes.get('2026-11-23')).toEqual([
      { kind: 'balance', short: 'Mix', long: 'A: too much product. B: too much product.' },
    ])
  })
})
