import type { z } from 'zod'
import type { Message } from '../domain/message/message.ts'
import type { Http } from './http.ts'

/** What a platform answered. Adapters return this; they throw only on our own bugs. */
export type Outcome =
  | { type: 'sent'; externalId: string; url?: string }
  /** It said no: never retry. */
  | { type: 'rejected'; reason: string }
  /** Nothing was accepted: safe to retry, not before `after` where the platform named a time. */
  | { type: 'try-later'; reason: string; after?: Date }
  /** It may be live: repeated only where the channel drops a repeated key, else a person looks. */
  | { type: 'unconfirmed'; reason: string }

export type SendRequest = {
  message: Message
  /** Stable for every attempt of one delivery: the key a platform can drop a repeat by. */
  deliveryKey: string
  /** Aborted when the attempt's time is up or the worker drains. */
  signal: AbortSignal
}

/** What a channel can take; data, so that previews and counters read the same table as the sender. */
export type ChannelLimits = {
  /** Longest text, counted in `unit`; null where the channel sets none. */
  text: { max: number; unit: 'bytes' | 'utf16' | 'graphemes' } | null
  /** Most media items of one post. */
  media: number | null
}

export type ChannelAdapter = {
  limits: ChannelLimits
  /** Whether a repeat with the same delivery key has no second effect on the reader's side. */
  isSafeToRepeat: boolean
  send(request: SendRequest): Promise<Outcome>
}

export type ChannelKind<Settings = unknown> = {
  kind: string
  label: { en: string; zh: string }
  /** push: a worker sends at the due time. pull: a reader leases due deliveries and acknowledges. */
  mode: 'push' | 'pull'
  settings: z.ZodType<Settings>
  /** Names of the settings that are secrets: encrypted at rest, never returned by any API. */
  secrets: (keyof Settings & string)[]
  connect(settings: Settings, http: Http): ChannelAdapter
}
