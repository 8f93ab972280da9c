import iconv from 'iconv-lite'

export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030'

export type Decoded =
  { type: 'text'; text: string; encoding: Encoding } | { type: 'not-text'; found: string }

/** What a file that is no text starts with, and what to call it. */
const signatures: { start: number[]; name: string }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], name: 'zip, Excel (.xlsx)' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], name: 'Excel (.xls)' },
  { start: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
]

/**
 * Bytes → text without its byte order mark. Excel in China saves CSV in GB18030 without saying so:
 * what is not valid UTF-8 is read as that, because GB18030 text is practically never valid UTF-8.
 */
export function decode(bytes: Uint8Array): Decoded {
  const known = signatures.find(({ start }) => start.every((byte, index) => bytes[index] === byte))
  if (known) return { type: 'not-text', found: known.name }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { type: 'text', text: iconv.decode(bytes, 'utf16le'), encoding: 'UTF-16' }
  }
  if (bytes.includes(0)) return { type: 'not-text', found: 'binary' }
  const utf8 = readUtf8(bytes)
  if (utf8 !== null) return { type: 'text', text: utf8, encoding: 'UTF-8' }
  const text = iconv.decode(bytes, 'gb18030')
  if (text.includes('\uFFFD')) return { type: 'not-text', found: 'unknown encoding' }
  return { type: 'text', text, encoding: 'GB18030' }
}

function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
