import type { Http } from '../http.ts'
import { hearTelegram, type TelegramHeard } from './answer.ts'
import type { TelegramSettings } from './settings.ts'

export type TelegramLine = {
  settings: TelegramSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}

/** One method of the Bot API. A form carries files, fields carry the rest; the token is in the address. */
export async function callTelegram(
  line: TelegramLine,
  { method, fields, form }: { method: string; fields: object; form?: FormData },
): Promise<TelegramHeard> {
  const { settings, http, signal, clock } = line
  const base = (settings.apiUrl || 'https://api.telegram.org').replace(/\/+$/, '')
  const values = Object.entries(fields).filter(([, value]) => value !== undefined)
  for (const [name, value] of values) form?.set(name, asText(value))
  const result = await http.request({
    method: 'POST',
    url: `${base}/bot${settings.token}/${method}`,
    headers: form ? {} : { 'content-type': 'application/json' },
    body: form ?? JSON.stringify(Object.fromEntries(values)),
    signal,
  })
  return hearTelegram({ result, token: settings.token, now: clock() })
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
