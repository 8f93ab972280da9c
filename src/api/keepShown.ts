import type { Payload } from 'payload'
import type { Written } from './answer.ts'
import { write } from './answer.ts'

/** An answer that is the same for everyone who may have it. */
export type Shown = { body: unknown; headers?: Record<string, string> }

export type Kept = { written: Written; headers: Record<string, string> }

/** Most bytes of answers one process keeps; those asked for longest ago go first. */
const maxBytes = 32 * 1024 * 1024

/** `bytes`: 0 as long as it is being made. */
type Entry = { answer: Promise<Kept>; bytes: number }
type Shelf = { version: number; entries: Map<string, Entry>; bytes: number }

const shelves = new WeakMap<Payload, Shelf>()

/**
 * Makes an answer once for as long as `version`, the number of the last change, stays the same. Every
 * asker reads that number anew, so no process can miss a change that another one made: the next
 * number empties the shelf.
 */
export async function keepShown({
  payload,
  version,
  key,
  make,
}: {
  payload: Payload
  /** Read before anything else that the answer is made of. */
  version: number
  /** All that the answer depends on and that has no number: what was asked, the channel's own words. */
  key: unknown
  make: () => Promise<Shown>
}): Promise<Kept> {
  const shelf = shelfOf({ payload, version })
  // The number of an asker who was overtaken by a change: an answer for him alone.
  if (shelf.version !== version) return toKept(await make())
  const name = JSON.stringify(key)
  const known = shelf.entries.get(name)
  if (known) {
    shelf.entries.delete(name)
    shelf.entries.set(name, known)
    return known.answer
  }
  const entry: Entry = { answer: make().then(toKept), bytes: 0 }
  shelf.entries.set(name, entry)
  try {
    entry.bytes = (await entry.answer).written.bytes.length
  } catch {
    shelf.entries.delete(name)
  }
  shelf.bytes += entry.bytes
  dropOldest(shelf)
  return entry.answer
}

/** The shelf of the highest number that was seen. */
function shelfOf({ payload, version }: { payload: Payload; version: number }): Shelf {
  const known = shelves.get(payload)
  if (known && known.version >= version) return known
  const shelf: Shelf = { version, entries: new Map(), bytes: 0 }
  shelves.set(payload, shelf)
  return shelf
}

function toKept({ body, headers = {} }: Shown): Kept {
  return { written: write(body), headers }
}

function dropOldest(shelf: Shelf): void {
  for (const [name, { bytes }] of shelf.entries) {
    if (shelf.bytes <= maxBytes) return
    // What is being made is newer than it looks.
    if (bytes === 0) continue
    shelf.entries.delete(name)
    shelf.bytes -= bytes
  }
}
