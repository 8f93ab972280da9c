import type { z } from 'zod'
import type { TextUnit } from '../domain/message/countText.ts'
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
  /**
   * Stable for every attempt of one delivery: the key a platform can drop a repeat by. Letters, digits,
   * `-` and `_` only, since platforms put it into headers and signatures.
   */
  deliveryKey: string
  /** Aborted when the attempt's time is up or the worker drains. */
  signal: AbortSignal
  /** The clock: read when an attempt is signed, and again when its answer names a delay. */
  clock: () => Date
}

/** What a channel can take; data, so that previews and counters read the same table as the sender. */
export type ChannelLimits = {
  /** Longest text, counted in `unit`; null where the channel sets none. */
  text: { max: number; unit: TextUnit } | null
  /** Most media items of one post. */
  media: number | null
}

export type ChannelAdapter = {
  limits: ChannelLimits
  /** Whether a repeat with the same delivery key has no second effect on the reader's side. */
  isSafeToRepeat: boolean
  send(request: SendRequest): Promise<Outcome>
}

/** A worker sends at the due time. */
export type PushKind<Settings = unknown> = KindBase<Settings> & {
  mode: 'push'
  connect(settings: Settings, http: Http): ChannelAdapter
}

/** A reader leases due deliveries and acknowledges them: there is nothing to connect to. */
export type PullKind<Settings = unknown> = KindBase<Settings> & {
  mode: 'pull'
  limits: ChannelLimits
}

export type ChannelKind<Settings = unknown> = PushKind<Settings> | PullKind<Settings>

type KindBase<Settings> = {
  kind: string
  label: { en: string; zh: string }
  /** Says in each message what is allowed, so that a form or an import can show it as it is. */
  settings: z.ZodType<Settings>
  /** Names of the settings that are secrets: encrypted at rest, never returned by any API. */
  secrets: readonly string[]
}
