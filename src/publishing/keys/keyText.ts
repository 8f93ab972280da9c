import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a key looks like, so that scanners of leaked secrets can find it. */
const pattern = /^lanmu_([0-9a-f]{24})_([A-Za-z0-9_-]{43})$/

/** A new secret for the key with this id: the text its holder gets, and what is stored of it. */
export function makeKey(id: string): { text: string; hash: string; hint: string } {
  const secret = randomBytes(32).toString('base64url')
  return { text: `lanmu_${id}_${secret}`, hash: hashOf(secret), hint: `…${secret.slice(-4)}` }
}

/** The id and the secret in a key's text; `null`: it is none. */
export function readKey(text: string): { id: string; secret: string } | null {
  const found = pattern.exec(text)
  return found ? { id: found[1]!, secret: found[2]! } : null
}

export function isSecretOf({ secret, hash }: { secret: string; hash: string }): boolean {
  const [ours, theirs] = [Buffer.from(hash, 'hex'), Buffer.from(hashOf(secret), 'hex')]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

/** 256 random bits need no slow hash: there is nothing to guess. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
