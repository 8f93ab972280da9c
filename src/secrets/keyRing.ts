import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals texts with one key, and opens what any key it knows has sealed. */
export type KeyRing = {
  seal(text: string): string
  /** Null: sealed with a key that is not on the ring, or not the text that was sealed. */
  open(sealed: string): string | null
  /** Whether it is sealed with the first key. */
  isCurrent(sealed: string): boolean
}

type Key = { id: string; bytes: Buffer }

/** In front of the key's id and the sealed bytes; the 1 is the way it was done. */
const mark = 'sealed:1:'
const ivBytes = 12
const tagBytes = 16

/**
 * AES-256-GCM. A sealed text is `sealed:1:<key id>:<base64url of nonce, cipher text and tag>`; the id,
 * eight hexadecimal digits, says which key opens it without saying anything of the key.
 * `texts`: secret texts of 32 or more characters; the first seals.
 */
export function createKeyRing({ texts }: { texts: readonly [string, ...string[]] }): KeyRing {
  const current = deriveKey(texts[0])
  const keys = new Map(texts.map(deriveKey).map((key) => [key.id, key]))
  return {
    seal: (text) => seal({ text, key: current }),
    isCurrent: (sealed) => sealed.startsWith(`${mark}${current.id}:`),
    open(sealed) {
      if (!sealed.startsWith(mark)) return null
      const [id = '', packed = ''] = sealed.slice(mark.length).split(':')
      const key = keys.get(id)
      return key ? open({ packed, key }) : null
    },
  }
}

/** Texts are long and random, so one pass of HKDF is enough. Source: RFC 5869. */
function deriveKey(text: string): Key {
  const derive = (info: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', text, '', `lanmu secrets ${info}`, length))
  return { id: derive('key id', 4).toString('hex'), bytes: derive('key', 32) }
}

function seal({ text, key }: { text: string; key: Key }): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(key.id))
  const parts = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return `${mark}${key.id}:${Buffer.concat(parts).toString('base64url')}`
}

function open({ packed, key }: { packed: string; key: Key }): string | null {
  const bytes = Buffer.from(packed, 'base64url')
  if (bytes.length < ivBytes + tagBytes) return null
  const iv = bytes.subarray(0, ivBytes)
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(key.id)).setAuthTag(bytes.subarray(-tagBytes))
  try {
    const text = decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8')
    return text + decipher.final('utf8')
  } catch {
    // The tag does not fit: it was changed, or cut off.
    return null
  }
}
