import type { MediaFile } from '../channel.ts'
import { hearJson } from '../hearJson.ts'
import type { Http, HttpResult } from '../http.ts'
import { fileBlob } from '../openPictures.ts'
import { postJson } from '../postJson.ts'
import type { Heard } from '../verdict.ts'
import { feishuProtocol } from './answer.ts'
import type { FeishuSettings } from './settings.ts'
import { signedBody } from './sign.ts'
import type { Words } from '../../domain/words.ts'

/** What every call needs. */
export type FeishuLine = {
  settings: FeishuSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}

/** Posts to the bot, signed anew. */
export async function postToBot(line: FeishuLine, body: object): Promise<Heard> {
  const { settings, http, signal, clock } = line
  const signed = signedBody({ body, secret: settings.secret, now: clock() })
  return hear(line, await postJson({ http, url: settings.url, body: signed, signal }))
}

export type TokenAnswer = { type: 'ready'; token: string } | { type: 'failed'; heard: NotAccepted }

/** The app's token: nobody sees that it was asked for. */
export async function askToken(line: FeishuLine): Promise<TokenAnswer> {
  const { settings, http, signal } = line
  const url = apiAddress({ settings, path: '/open-apis/auth/v3/tenant_access_token/internal' })
  const body = { app_id: settings.appId, app_secret: settings.appSecret }
  const heard = hear(line, await postJson({ http, url, body, signal }))
  if (heard.type !== 'accepted') return { type: 'failed', heard }
  const token = heard.body.tenant_access_token
  if (typeof token !== 'string')
    return { type: 'failed', heard: unreadable({ en: 'a token', zh: '令牌' }) }
  return { type: 'ready', token }
}

/** Hands in a picture: nobody sees it until a message shows it. */
export async function uploadImage(
  line: FeishuLine,
  { file, token }: { file: MediaFile; token: string },
): Promise<{ type: 'ready'; imageKey: string } | { type: 'failed'; heard: NotAccepted }> {
  const { settings, http, signal } = line
  const form = new FormData()
  form.set('image_type', 'message')
  form.set('image', fileBlob(file), file.fileName)
  const result = await http.request({
    method: 'POST',
    url: apiAddress({ settings, path: '/open-apis/im/v1/images' }),
    headers: { authorization: `Bearer ${token}` },
    body: form,
    signal,
  })
  const heard = hear(line, result, [token])
  if (heard.type !== 'accepted') return { type: 'failed', heard }
  const imageKey = (heard.body.data as { image_key?: unknown } | undefined)?.image_key
  if (typeof imageKey !== 'string')
    return { type: 'failed', heard: unreadable({ en: 'a picture’s key', zh: '图片编号' }) }
  return { type: 'ready', imageKey }
}

type NotAccepted = Exclude<Heard, { type: 'accepted' }>

function unreadable(what: Words): NotAccepted {
  const reason = {
    en: `the answer to a call for ${what.en} had none in it`,
    zh: `请求${what.zh}的回答里没有它`,
  }
  return { type: 'unclear', outcome: { type: 'try-later', reason } }
}

function hear(line: FeishuLine, result: HttpResult, alsoSecret: string[] = []): Heard {
  const { settings, clock } = line
  const { url, secret, appSecret } = settings
  const hook = new URL(url).pathname.split('/').at(-1)
  const secrets = [url, hook, secret, appSecret].filter((text) => text !== undefined)
  const all = [...secrets, ...alsoSecret]
  return hearJson({ result, protocol: feishuProtocol, secrets: all, now: clock() })
}

/** The bot's own host says whether it is Feishu, Lark or a company's own. */
function apiAddress({ settings, path }: { settings: FeishuSettings; path: string }): string {
  return new URL(path, settings.url).href
}
