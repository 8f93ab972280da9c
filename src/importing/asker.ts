import type { TypedUser } from 'payload'

/** On whose behalf Payload is asked: a user within that user's rights, nobody (the command line) with all. */
export function asker(
  user: TypedUser | null,
): { overrideAccess: true } | { overrideAccess: false; user: TypedUser } {
  return user ? { overrideAccess: false, user } : { overrideAccess: true }
}
