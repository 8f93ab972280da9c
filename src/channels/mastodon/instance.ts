import type { Http } from '../http.ts'
import { asObject, parseObject } from '../parseObject.ts'
import type { MastodonSettings } from './settings.ts'

type Asking = {
  settings: MastodonSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}

/** What a server says of itself, as far as it limits a post. */
export type Instance = { title: string; maxCharacters: number | null; maxMedia: number | null }

/** Asks a server for its limits; null where it does not say. Source: docs.joinmastodon.org/methods/instance. */
export async function readInstance({
  settings,
  http,
  signal,
}: Omit<Asking, 'clock'>): Promise<Instance | null> {
  const url = new URL('/api/v2/instance', settings.server).href
  const headers = { 'user-agent': 'Lanmu/1' }
  const result = await http.request({ method: 'GET', url, headers, signal })
  const body = result.type === 'answer' && result.status === 200 ? parseObject(result.body) : null
  if (!body) return null
  const statuses = asObject(asObject(body.configuration)?.statuses)
  return {
    title: typeof body.title === 'string' ? body.title : '',
    maxCharacters: asCount(statuses?.max_characters),
    maxMedia: asCount(statuses?.max_media_attachments),
  }
}

/**
 * The settings with the server's own limit where that is lower than ours: servers change theirs. Asked
 * once an hour; a server that does not answer is sent to as it was set.
 */
export async function narrowToServer(asking: Asking): Promise<MastodonSettings> {
  const { settings, clock } = asking
  const now = clock().getTime()
  const origin = new URL(settings.server).origin
  const kept = known.get(origin)
  const isFresh = kept !== undefined && Math.abs(now - kept.at) < freshMs
  const max = isFresh ? kept.max : ((await readInstance(asking))?.maxCharacters ?? null)
  if (!isFresh && max !== null) known.set(origin, { at: now, max })
  return max !== null && max < settings.maxCharacters
    ? { ...settings, maxCharacters: max }
    : settings
}

const known = new Map<string, { at: number; max: number }>()
const freshMs = 60 * 60 * 1000

function asCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null
}
