import type { Payload, TypedUser } from 'payload'
import { makeKey } from './keyText.ts'

/**
 * Makes a new secret for a key and ends the one before. The text is given here and nowhere again;
 * stored is its hash. `null`: there is no such key, or it was revoked.
 */
export async function issueKey({
  payload,
  user,
  id,
  now,
}: {
  payload: Payload
  user: TypedUser
  id: string
  now: Date
}): Promise<string | null> {
  const key = await payload.db.findOne<{ id: string; isRevoked?: boolean }>({
    collection: 'api-keys',
    where: { id: { equals: id } },
  })
  if (!key || key.isRevoked) return null
  const { text, hash, hint } = makeKey(id)
  await payload.update({
    collection: 'api-keys',
    id,
    data: { hash, hint, issuedAt: now.toISOString() },
    user,
    // Who may do this was asked before; the fields themselves are closed to every form.
    overrideAccess: true,
  })
  return text
}
