import type { Payload } from 'payload'
import { createKeyRing, type KeyRing } from '../secrets/keyRing.ts'

/** The ring of this installation, by the texts that payload.config.ts took from the environment. */
export function keyRingOf(payload: Payload): KeyRing {
  const [first, ...others] = payload.config.custom.secretTexts as string[]
  if (!first) throw new Error('There is neither SECRETS_KEY nor PAYLOAD_SECRET to seal with.')
  const name = JSON.stringify([first, ...others])
  const known = rings.get(name) ?? createKeyRing({ texts: [first, ...others] })
  rings.set(name, known)
  return known
}

/** Deriving keys is quick, but not so quick that every message should wait for it. */
const rings = new Map<string, KeyRing>()
