import type { RestClient } from './restClient.ts'
import type { Sample } from './sampleCalendar.ts'
import { at, fillCalendar } from './sampleCalendar.ts'

export type TiltedSample = Sample & {
  community: string
  /** The post that is one product too many on its day. */
  last: string
}

export const lastTitle = '最后三把壶'

/** The sample of the calendar with a week that sells too much, and an evergreen to fill gaps with. */
export async function fillTilted(admin: RestClient): Promise<TiltedSample> {
  const sample = await fillCalendar(admin)
  const make = async (collection: string, data: object): Promise<string> => {
    const { status, json } = await admin.ask('POST', `/api/${collection}`, data)
    if (status !== 201) throw new Error(`${collection}: ${status} ${JSON.stringify(json)}`)
    return (json as { doc: { id: string } }).doc.id
  }
  const { feed } = sample.channels
  const scheduled = { packaging: 'topic', channels: [feed], _status: 'published' }
  const zone = { publishAt_tz: 'Asia/Shanghai' }
  const sell = (title: string, days: number, time = '15:00') =>
    make('posts', {
      ...{ title, contentType: 'product', publishAt: at({ days, time }), ...scheduled, ...zone },
    })
  await sell('新壶三款到店', 3)
  await sell('白瓷盖碗补货', 4)
  await sell('茶旅名额开放', 5)
  const last = await sell(lastTitle, 6)
  const talks = ['换季怎么存茶？', '一句话点评你的茶友', '最近在喝什么？', '第一泡倒不倒？']
  for (const [index, title] of talks.entries()) {
    const publishAt = at({ days: 8 + index, time: '08:30' })
    const placed = { column: sample.columns.morning, publishAt, contentType: 'interaction' }
    await make('posts', { title, ...placed, ...scheduled, ...zone })
  }
  const evergreen = await make('posts', {
    ...{
      title: '你家第一把壶是谁送的？',
      contentType: 'interaction',
      packaging: 'topic',
      channels: [feed],
    },
    ...{ ...zone, publishAt: at({ days: -40, time: '08:30' }), state: 'approved' },
  })
  const fallback = { isOn: true, posts: [evergreen], cooldownDays: 0, maxRepeats: 5 }
  const { status, json } = await admin.ask('PATCH', `/api/columns/${sample.columns.morning}`, {
    fallback,
  })
  if (status !== 200) throw new Error(`columns: ${status} ${JSON.stringify(json)}`)
  const found = await admin.ask('GET', '/api/communities?limit=1')
  const { docs } = found.json as { docs: { id: string }[] }
  return { ...sample, community: docs[0]!.id, last }
}
