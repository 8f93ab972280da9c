import type { CheckResult } from '../channel.ts'
import { hearJson } from '../hearJson.ts'
import type { Http } from '../http.ts'
import { brokenBy } from '../verdict.ts'
import { wecomProtocol } from './answer.ts'
import type { WecomSettings } from './settings.ts'

/** Hands in a small file under the robot's key. Nobody sees it, and WeCom forgets it after three days. */
export async function checkWecom({
  settings,
  http,
  signal,
  clock,
}: {
  settings: WecomSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}): Promise<CheckResult> {
  const form = new FormData()
  form.set('media', new Blob(['Lanmu checks the connection.'], { type: 'text/plain' }), 'check.txt')
  const url = uploadAddress(settings.url)
  const result = await http.request({ method: 'POST', url, headers: {}, body: form, signal })
  const secrets = wecomSecrets(settings)
  const heard = hearJson({ result, protocol: wecomProtocol, secrets, now: clock() })
  if (heard.type !== 'accepted') return brokenBy({ heard, field: 'url' })
  return {
    type: 'fine',
    en: 'WeCom knows this robot. Nothing was posted.',
    zh: '企业微信认得这个机器人。没有发出任何消息。',
  }
}

/** What no reason may repeat. */
export function wecomSecrets({ url }: WecomSettings): string[] {
  return [url, new URL(url).searchParams.get('key') ?? '']
}

function uploadAddress(robot: string): string {
  const url = new URL(robot)
  url.pathname = '/cgi-bin/webhook/upload_media'
  url.searchParams.set('type', 'file')
  return url.href
}
