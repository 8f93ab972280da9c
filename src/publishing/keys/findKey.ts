import type { Payload } from 'payload'
import type { Scope } from '../../domain/scopes.ts'
import { isSecretOf, readKey } from './keyText.ts'

/** A key as those who check it see it; ids. */
export type ApiKey = {
  id: string
  user: string
  scopes: Scope[]
  /** What it is limited to; `null`: everything its user may. */
  reach: Reach | null
  /** Most requests a minute; `null`: the usual limit. */
  perMinute: number | null
}

/** Channels and communities, ids; what belongs to no other than these is within reach. */
export type Reach = { channels: string[]; communities: string[] }

/** How old "last used" may be before it is written again: not at each request. Milliseconds. */
const usedEveryMs = 5 * 60_000

/** The key behind this text, if it may be used now; `null`: wrong, ended, revoked. */
export async function findKey({
  payload,
  text,
  now,
}: {
  payload: Payload
  text: string
  now: Date
}): Promise<ApiKey | null> {
  const read = readKey(text)
  if (!read) return null
  const key = await payload.db.findOne<StoredKey>({
    collection: 'api-keys',
    where: { id: { equals: read.id } },
  })
  if (!key?.hash || !isSecretOf({ secret: read.secret, hash: key.hash })) return null
  if (key.isRevoked || (key.expiresAt && new Date(key.expiresAt) <= now)) return null
  noteUse({ payload, key, now })
  return {
    id: String(key.id),
    user: String(key.user),
    scopes: key.scopes ?? [],
    reach: await readReach({ payload, key }),
    perMinute: key.perMinute ?? null,
  }
}

type StoredKey = {
  id: string
  user: string
  hash?: string | null
  scopes?: Scope[] | null
  channels?: string[] | null
  communities?: string[] | null
  isRevoked?: boolean | null
  expiresAt?: string | null
  lastUsedAt?: string | null
  perMinute?: number | null
}

/** A key for a community reaches the channels of that community. */
async function readReach({
  payload,
  key,
}: {
  payload: Payload
  key: StoredKey
}): Promise<Reach | null> {
  const [channels, communities] = [ids(key.channels), ids(key.communities)]
  if (channels.length + communities.length === 0) return null
  if (communities.length === 0) return { channels, communities }
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'channels',
    where: { communities: { in: communities } },
    select: { name: true },
    pagination: false,
  })
  return { channels: [...channels, ...docs.map(({ id }) => String(id))], communities }
}

/** Nobody waits for it, and a use that is not noted harms nothing. */
function noteUse({ payload, key, now }: { payload: Payload; key: StoredKey; now: Date }): void {
  const last = key.lastUsedAt ? new Date(key.lastUsedAt).getTime() : 0
  if (now.getTime() - last < usedEveryMs) return
  const data = { lastUsedAt: now.toISOString() }
  const where = { id: { equals: key.id } }
  payload.db
    .updateOne({ collection: 'api-keys', where, data, returning: false })
    .catch((error: unknown) => payload.logger.warn({ err: error }, 'a key’s use was not noted'))
}

function ids(value: string[] | null | undefined): string[] {
  return (value ?? []).map(String)
}
