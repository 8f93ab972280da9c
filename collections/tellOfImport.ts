import type { CollectionAfterChangeHook } from 'payload'
import { noteEvent } from '../src/publishing/webhooks/noteEvent.ts'

/** Programs hear of an import that wrote something; a worker that ends one tells of it itself. */
export const tellOfImport: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc.isDryRun !== false || doc.state !== 'done') return doc
  const data = { import: String(doc.id), taken: doc.taken ?? 0, refused: doc.refused ?? 0 }
  const key = `import.finished:${doc.id}:${String(doc.updatedAt)}`
  const event = { type: 'import.finished' as const, key, data, channels: [] }
  await noteEvent({ payload: req.payload, req, event, now: new Date() })
  return doc
}
