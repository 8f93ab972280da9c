import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Words } from '../src/domain/words.ts'

/** Where an uploaded picture may lie: on this machine, and behind the web process's own address. */
export type Original = {
  /** The uploads' folder on this machine, absolute; null where files are kept elsewhere. */
  folder: string | null
  /** As the database names it. */
  fileName: string
  /** Ours, made from the configured server address; never one that somebody typed. */
  url: string
}

export type ReadOriginal = { type: 'read'; bytes: Uint8Array } | { type: 'unread'; reason: Words }

/** More than any upload may have. Bytes. */
const maxBytes = 64 * 1024 * 1024

/** The uploaded bytes: from the disk where they are there, else from the web process. */
export async function readOriginal({
  original,
  signal,
}: {
  original: Original
  signal: AbortSignal
}): Promise<ReadOriginal> {
  const local = await readLocal(original)
  if (local) return { type: 'read', bytes: local }
  try {
    // A redirect could lead anywhere.
    const response = await fetch(original.url, { signal, redirect: 'error' })
    if (!response.ok || !response.body) {
      await response.body?.cancel()
      const { status } = response
      const reason = {
        en: `the picture's file was not found (${status})`,
        zh: `找不到图片文件（${status}）`,
      }
      return { type: 'unread', reason }
    }
    return await readBounded(response.body)
  } catch {
    return { type: 'unread', reason: unreadable }
  }
}

async function readLocal({ folder, fileName }: Original): Promise<Uint8Array | null> {
  if (folder === null || path.basename(fileName) !== fileName) return null
  try {
    return await readFile(path.join(folder, fileName))
  } catch {
    return null
  }
}

async function readBounded(body: ReadableStream<Uint8Array>): Promise<ReadOriginal> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxBytes) return { type: 'unread', reason: tooLarge }
    chunks.push(chunk)
  }
  return { type: 'read', bytes: Buffer.concat(chunks) }
}

const unreadable = { en: "the picture's file could not be read", zh: '图片文件无法读取' }
const tooLarge = { en: 'the picture is larger than 64 MB', zh: '图片超过 64 MB' }
