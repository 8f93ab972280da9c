import type { Payload } from 'payload'
import { keyRingOf } from './keyRingOf.ts'

type Settings = Record<string, unknown>
type HasSecrets = { secrets: readonly string[] }

/** Marks text that is encrypted. */
const sealed = 'sealed:'

/** What readers see instead of a secret. Sent back unchanged it means "keep the one you have". */
export const mask = '••••••••'

/** Encrypts the secrets among a channel's settings; a mask takes the value that was stored before. */
export function sealSecrets({
  payload,
  kind,
  settings,
  stored,
}: {
  payload: Payload
  kind: HasSecrets
  settings: Settings
  stored: Settings
}): Settings {
  return mapSecrets({
    kind,
    settings,
    map: (value, name) => sealText({ payload, value, stored: stored[name] }),
  })
}

/** Decrypts them for the sender; the only place that does. One that cannot be read is left out. */
export function revealSecrets({
  payload,
  kind,
  settings,
}: {
  payload: Payload
  kind: HasSecrets
  settings: Settings
}): Settings {
  return mapSecrets({
    kind,
    settings,
    map: (value) => revealText({ payload, value }) ?? undefined,
  })
}

/** Encrypts one text that was typed; the mask, or what is stored as it is, keeps what is stored. */
export function sealText({
  payload,
  value,
  stored,
}: {
  payload: Payload
  value: string
  stored: unknown
}): string {
  const kept = typeof stored === 'string' ? stored : ''
  if (value === mask || value === kept) return kept
  return value ? keyRingOf(payload).seal(value) : value
}

/** The text again; what was never encrypted stays as it is. Null: it was, with a key we do not have. */
export function revealText({ payload, value }: { payload: Payload; value: string }): string | null {
  if (!isSealed(value)) return value
  return isEarlier(value)
    ? payload.decrypt(value.slice(sealed.length))
    : keyRingOf(payload).open(value)
}

/** Whether Payload encrypted it, as Lanmu's first version had it: the mark and hexadecimal digits. */
function isEarlier(value: string): boolean {
  return /^sealed:[0-9a-f]{34,}$/.test(value)
}

export function isSealed(value: string): boolean {
  return value.startsWith(sealed)
}

/** Replaces them for everybody else. */
export function maskSecrets({
  kind,
  settings,
}: {
  kind: HasSecrets
  settings: Settings
}): Settings {
  return mapSecrets({ kind, settings, map: (value) => (value ? mask : value) })
}

function mapSecrets({
  kind,
  settings,
  map,
}: {
  kind: HasSecrets
  settings: Settings
  map: (value: string, name: string) => unknown
}): Settings {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      kind.secrets.includes(name) && typeof value === 'string' ? map(value, name) : value,
    ]),
  )
}
