import type { Payload } from 'payload'
import { isSealed, revealText } from './channelSecrets.ts'
import { keyRingOf } from './keyRingOf.ts'
import { sealedPlaces } from './unreadableSecrets.ts'

export type Rotation = {
  /** Documents whose secrets are sealed with the current key now. */
  resealed: number
  /** Secrets that no key we have opens: `channels 64f0… settings.webhook.secret`. */
  unreadable: string[]
  /** Documents that somebody saved at the same moment; another run looks at them again. */
  busy: number
}

/**
 * Seals every stored secret anew with the current key. Each document is one write that finds it as it
 * was read, so it can run beside a working Lanmu, be stopped at any time and be run again.
 */
export async function rotateSecrets({ payload }: { payload: Payload }): Promise<Rotation> {
  const rotation: Rotation = { resealed: 0, unreadable: [], busy: 0 }
  for (const { collection, field } of sealedPlaces) {
    const { docs } = await payload.db.find<Stored>({ collection, pagination: false })
    for (const doc of docs) {
      const name = `${collection} ${doc.id} ${field}`
      const { value, hasChanged } = reseal({ payload, value: doc[field], name, rotation })
      if (!hasChanged) continue
      const written = await payload.db.updateOne({
        collection,
        where: { and: [{ id: { equals: doc.id } }, { updatedAt: { equals: doc.updatedAt } }] },
        data: { [field]: value, updatedAt: doc.updatedAt },
      })
      if (written) rotation.resealed += 1
      else rotation.busy += 1
    }
  }
  return rotation
}

type Stored = Record<string, unknown> & { id: string; updatedAt: string }

/** The same value with every sealed text in it sealed by the current key. */
function reseal({
  payload,
  value,
  name,
  rotation,
}: {
  payload: Payload
  value: unknown
  name: string
  rotation: Rotation
}): { value: unknown; hasChanged: boolean } {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const parts = Object.entries(value).map(([key, inner]) => ({
      key,
      ...reseal({ payload, value: inner, name: `${name}.${key}`, rotation }),
    }))
    return {
      value: Object.fromEntries(parts.map((part) => [part.key, part.value])),
      hasChanged: parts.some(({ hasChanged }) => hasChanged),
    }
  }
  const ring = keyRingOf(payload)
  if (typeof value !== 'string' || !isSealed(value) || ring.isCurrent(value)) {
    return { value, hasChanged: false }
  }
  const text = revealText({ payload, value })
  if (text !== null) return { value: ring.seal(text), hasChanged: true }
  rotation.unreadable.push(name)
  return { value, hasChanged: false }
}
