import { eventually } from '../../given/lanmu.ts'
import { changeDeliveries } from './changeDeliveries.ts'
import type { RestClient } from './restClient.ts'
import type { Place } from './runLanmu.ts'
import { at } from './sampleCalendar.ts'

/** What waits for people beside the sample: a post to publish by hand, and one that may be live. */
export async function fillTrouble({
  admin,
  place,
}: {
  admin: RestClient
  place: Place
}): Promise<{ byHand: string; log: string }> {
  const { json } = await admin.ask('GET', '/api/communities?limit=1&depth=0')
  const communities = (json as { docs: { id: string }[] }).docs.map(({ id }) => id)
  const { id: byHand } = await admin.channel({
    ...{ name: '微信老客群', slug: 'by-hand', kind: 'manual', communities },
    settings: { manual: { instructions: '发完后在群里看十分钟。' } },
  })
  const { id: log } = await admin.channel({
    ...{ name: '柜台日志', slug: 'counter', kind: 'console', communities },
  })
  const publishAt = new Date(Date.now() + 1500)
  await admin.post({ title: '今晚八点茶会，带上你的杯子', channels: [byHand], publishAt })
  const tomorrow = new Date(at({ days: 1, time: '21:00' }))
  await admin.post({ title: '拍拍你的茶席', channels: [log], publishAt: tomorrow })
  const reason = 'HTTP 504'
  await changeDeliveries({
    place,
    where: { channel: log },
    set: { state: 'unconfirmed', isQuestion: true, reason },
  })
  await eventually({
    check: async () => (await admin.ask('GET', '/v1/inbox')).json as { tasks: unknown[] },
    until: ({ tasks }) => tasks.length === 1,
  })
  return { byHand, log }
}
