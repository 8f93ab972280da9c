import type { RestClient } from './restClient.ts'

export type Sample = {
  channels: { feed: string; console: string }
  columns: { morning: string; question: string; shelf: string }
  /** By title. */
  posts: Record<string, string>
}

const day = 24 * 3_600_000

/** Today's date in Shanghai, and those around it: "2026-11-23". */
export function dayFromNow(days: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
  return format.format(new Date(Date.now() + days * day))
}

/** An instant of a day in Shanghai. */
export function at({ days, time }: { days: number; time: string }): string {
  return new Date(`${dayFromNow(days)}T${time}:00+08:00`).toISOString()
}

/** A small tea community: two channels, three columns, and posts in every state around today. */
export async function fillCalendar(admin: RestClient): Promise<Sample> {
  const make = async (collection: string, data: object, query = ''): Promise<string> => {
    const { status, json } = await admin.ask('POST', `/api/${collection}${query}`, data)
    if (status !== 201) throw new Error(`${collection}: ${status} ${JSON.stringify(json)}`)
    return (json as { doc: { id: string } }).doc.id
  }
  const fans = await make('communities', { name: '山房老茶客', slug: 'regulars', kind: 'fan' })
  const feed = await make('channels', {
    ...{ name: '茶信 Feed', slug: 'letters', kind: 'feed', communities: [fans] },
  })
  const console = await make('channels', {
    ...{ name: '茶客群 Console', slug: 'tea-room', kind: 'console', communities: [fans] },
  })
  await make('holidays', {
    name: '我们的日子',
    days: [{ date: dayFromNow(3), name: '开山节', isWorkday: false }],
  })
  const column = (name: string, slug: string, contentType: string, time: string, rule: string) =>
    make('columns', {
      ...{ name, slug, contentType, packaging: 'topic', timezone: 'Asia/Shanghai' },
      ...{ recurrence: rule, times: [{ time }], channels: [feed, console] },
    })
  const morning = await column('早安茶语', 'morning-cup', 'interaction', '08:30', 'FREQ=DAILY')
  const question = await column('每周一问', 'question', 'values', '20:00', 'FREQ=WEEKLY;BYDAY=WE')
  const shelf = await column('周五上新', 'friday-shelf', 'product', '12:00', 'FREQ=WEEKLY;BYDAY=FR')
  const posts: Record<string, string> = {}
  const post = async (title: string, when: string, data: object = {}): Promise<void> => {
    const { _status: status } = data as { _status?: string }
    posts[title] = await make(
      'posts',
      {
        ...{ title, contentType: 'interaction', packaging: 'topic', channels: [feed, console] },
        ...{ publishAt: when, publishAt_tz: 'Asia/Shanghai', _status: 'published', ...data },
      },
      status === 'draft' ? '?draft=true' : '',
    )
  }
  const draft = { _status: 'draft' }
  const ofMorning = { column: morning }
  await post('今天泡什么茶？', at({ days: 1, time: '08:30' }), ofMorning)
  await post('雨天适合的三款茶', at({ days: 2, time: '08:30' }), { ...ofMorning, ...draft })
  await post('老茶客的一天', at({ days: 4, time: '08:30' }), ofMorning)
  await post('春茶拼配，限量十九份', at({ days: 1, time: '12:00' }), {
    contentType: 'product',
    packaging: 'activity',
  })
  await post('为什么我们不打折', at({ days: 2, time: '19:30' }), { contentType: 'values' })
  await post('茶席摄影征集', at({ days: 5, time: '20:00' }), { ...draft, state: 'in-review' })
  await post('新壶到店', at({ days: 6, time: '12:00' }), {
    ...{ ...draft, contentType: 'product', state: 'approved' },
  })
  await post('Three old sayings of the tea table', at({ days: 3, time: '18:00' }), {
    contentType: 'values',
  })
  await post('刚刚发出的一条', new Date(Date.now() + 1500).toISOString())
  return { channels: { feed, console }, columns: { morning, question, shelf }, posts }
}
