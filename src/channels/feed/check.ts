import type { CheckResult } from '../channel.ts'
import type { Http } from '../http.ts'
import type { FeedSettings } from './settings.ts'

/** Whether the hub answers at all: what it does with news shows when there are some. */
export async function checkFeed({
  settings: { hub },
  http,
  signal,
}: {
  settings: FeedSettings
  http: Http
  signal: AbortSignal
}): Promise<CheckResult> {
  if (!hub) {
    return {
      type: 'fine',
      en: 'There is nothing to connect to: readers fetch the feed from here.',
      zh: '无需连接：读者会来这里读取订阅源。',
    }
  }
  const result = await http.request({ method: 'GET', url: hub, headers: {}, signal })
  if (result.type !== 'answer') {
    return {
      type: 'broken',
      field: 'hub',
      en: `The hub could not be reached. ${result.reason}`,
      zh: `连不上中心。${result.reason}`,
    }
  }
  const { status } = result
  if (status === 404 || status === 410 || status >= 500) {
    return {
      type: 'broken',
      field: 'hub',
      en: `There is no hub at this address, or it is broken: it answered ${status}.`,
      zh: `该地址没有中心或中心故障：返回了 ${status}。`,
    }
  }
  return { type: 'fine', en: 'The hub answers.', zh: '中心有应答。' }
}
