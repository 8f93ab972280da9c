import { createHmac } from 'node:crypto'

/**
 * Feishu's signature stands in the body. It is not DingTalk's: "<seconds>\n<secret>" is the key, the
 * message is empty. Good for an hour. Source: open.feishu.cn/document/client-docs/bot-v3/add-custom-bot.
 */
export function signedBody<Body extends object>({
  body,
  secret,
  now,
}: {
  body: Body
  secret: string | undefined
  now: Date
}): Body | (Body & { timestamp: string; sign: string }) {
  if (secret === undefined) return body
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const sign = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64')
  return { timestamp, sign, ...body }
}
