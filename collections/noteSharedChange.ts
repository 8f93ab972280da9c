import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import type { Shared } from '../src/publishing/published/spreadChanges.ts'
import { noteSharedChange } from '../src/publishing/published/spreadChanges.ts'

/** What of them is to be read with a published post. */
const shownFields = {
  column: ['name', 'timezone', 'dateForm'],
  media: ['alt', 'filename', 'hash', 'focalX', 'focalY'],
}
type Kind = keyof typeof shownFields

/** Readers of what was published hear of a column's new name, a picture's new text. */
export function noteChangeOf(kind: Kind): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, req }) => {
    const isShown = shownFields[kind].some((name) => doc[name] !== previousDoc?.[name])
    if (operation === 'update' && isShown) {
      const shared = sharedOf({ kind, id: doc.id })
      await noteSharedChange({ payload: req.payload, req, shared, now: new Date() })
    }
    return doc
  }
}

/** And of one that is gone. */
export function noteLossOf(kind: Kind): CollectionAfterDeleteHook {
  return async ({ id, doc, req }) => {
    const shared = sharedOf({ kind, id })
    await noteSharedChange({ payload: req.payload, req, shared, now: new Date() })
    return doc
  }
}

function sharedOf({ kind, id }: { kind: Kind; id: unknown }): Shared {
  return kind === 'column' ? { column: String(id) } : { media: String(id) }
}
