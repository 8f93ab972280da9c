import type { z } from 'zod'
import type { MediaFormat, MediaLimits } from '../domain/message/mediaLimits.ts'
import type { Message, MessageMedia } from '../domain/message/message.ts'
import type { Rendering, TextLimit } from '../domain/message/rendering.ts'
import type { Words } from '../domain/words.ts'
import type { Http } from './http.ts'

/** What a platform answered. Adapters return this; they throw only on our own bugs. */
export type Outcome =
  | { type: 'sent'; externalId: string; url?: string }
  /** It said no: never retry. */
  | { type: 'rejected'; reason: Words }
  /** Nothing was accepted: safe to retry, not before `after` where the platform named a time. */
  | { type: 'try-later'; reason: Words; after?: Date }
  /** It may be live: repeated only where the channel drops a repeated key, else a person looks. */
  | { type: 'unconfirmed'; reason: Words }

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
  /** Opens a picture in a form that the kind's media limits allow. */
  openMedia: OpenMedia
  steps: Steps
}

/** `refused`: the picture cannot be had in such a form, for a reason that a person can act on. */
export type OpenMedia = (media: MessageMedia) => Promise<OpenedMedia>

export type OpenedMedia = { type: 'ready'; file: MediaFile } | { type: 'refused'; reason: Words }

export type MediaFile = {
  bytes: Uint8Array
  mimeType: MediaFormat
  /** With the ending that goes with the format. */
  fileName: string
  /** Pixels, as it is shown. */
  width: number
  height: number
  /** Cut to the limits' length. */
  alt: string
}

/**
 * What attempts of this delivery have done already (an upload's id, the id of a thread's first part),
 * kept with the delivery: look before each call, record after it, and a crash between two calls repeats
 * nothing. Kept for ever, also when a person says "send again".
 */
export type Steps = {
  find(name: string): Step | null
  /** Throws where the delivery is no longer this attempt's; the adapter lets that pass. */
  record(step: { name: string; value: string }): Promise<void>
}

/** `at`: when it was recorded; some ids of platforms run out. */
export type Step = { name: string; value: string; at: Date }

/** What a channel can take; data, so that previews and counters read the same table as the sender. */
export type ChannelLimits = {
  /** Every bound a text has; empty: none. */
  text: readonly TextLimit[]
  media: MediaLimits
}

export type ChannelAdapter = {
  /** Whether a repeat with the same delivery key has no second effect on the reader's side. */
  isSafeToRepeat: boolean
  send(request: SendRequest): Promise<Outcome>
}

/** What "Test connection" says. `field`: the setting to mend. */
export type CheckResult = ({ type: 'fine' } & Words) | ({ type: 'broken'; field?: string } & Words)

/** A worker sends at the due time. */
export type PushKind<Settings = unknown> = KindBase<Settings> & {
  mode: 'push'
  connect(settings: Settings, http: Http): ChannelAdapter
  /** Tries the settings; shows readers nothing where the platform has a way to do so. */
  check(request: {
    settings: Settings
    http: Http
    signal: AbortSignal
    clock: () => Date
  }): Promise<CheckResult>
}

/** A reader leases due deliveries and acknowledges them: there is nothing to connect to. */
export type PullKind<Settings = unknown> = KindBase<Settings> & { mode: 'pull' }

/** The platform has no way in for programs: a person publishes, and says what became of it. */
export type ManualKind<Settings = unknown> = KindBase<Settings> & { mode: 'manual' }

export type ChannelKind<Settings = unknown> =
  PushKind<Settings> | PullKind<Settings> | ManualKind<Settings>

type KindBase<Settings> = {
  kind: string
  label: Words
  /** Says in each message what is allowed, so that a form or an import can show it as it is. */
  settings: z.ZodType<Settings>
  /** Rules that a new channel begins with, where its platform asks for some and nobody said otherwise. */
  firstRules?: { jitterSeconds?: number; maxPerMinute?: number }
  /**
   * What links in its posts are marked with for analytics (`utm_medium`), unless the channel says otherwise;
   * left out: links stay as they are, since the reader is a program.
   */
  linkMedium?: 'chat' | 'social' | 'email'
  /** Names of the settings that are secrets: encrypted at rest, never returned by any API. */
  secrets: readonly string[]
  limits(settings: Settings): ChannelLimits
  /** Exactly what would be sent. Pure; `send` uses it as well. Lives in the kind's payload.ts. */
  render(input: { message: Message; settings: Settings }): Rendering
}
