import { createHmac } from 'node:crypto'
import type { DingtalkSettings } from './settings.ts'

/**
 * The robot's address for this attempt. DingTalk's signature: HMAC-SHA256 with the secret as its key over
 * "<milliseconds>\n<secret>", in base64, with the time in the query; good for an hour on either side.
 * Source: open.dingtalk.com/document/robots/customize-robot-security-settings.
 */
export function signedAddress({
  settings: { url, secret },
  now,
}: {
  settings: Pick<DingtalkSettings, 'url' | 'secret'>
  now: Date
}): string {
  if (secret === undefined) return url
  const timestamp = String(now.getTime())
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
  const signed = new URL(url)
  signed.searchParams.set('timestamp', timestamp)
  signed.searchParams.set('sign', sign)
  return signed.href
}
