import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import type { RecordedChange } from '../src/publishing/recordChange.ts'
import { wasOnCalendar } from './tellOfPost.ts'

/** What a save was, where "update" says too little, and what it was done with. */
type Act = Pick<RecordedChange, 'action' | 'changes'>

/** Names what was done to a post, for the audit log and the post's history. */
export const nameAct: CollectionAfterChangeHook = ({ doc, operation, req }) => {
  const act = operation === 'create' ? beginning(req) : change({ doc, req })
  if (act) req.context[nameOf(doc.id)] = act
  return doc
}

/** What a hook before called this save of a document; `null`: what Payload calls it. */
export function actOf({ req, id }: { req: PayloadRequest; id: unknown }): Act | null {
  return (req.context[nameOf(id)] as Act | undefined) ?? null
}

function beginning(req: PayloadRequest): Act | null {
  const { copiedFrom } = req.context
  if (!copiedFrom) return null
  return { action: 'duplicate', changes: [{ field: 'copiedFrom', after: String(copiedFrom) }] }
}

type Saved = { id: unknown; _status?: string; deletedAt?: string | null }

function change({ doc, req }: { doc: Saved; req: PayloadRequest }): Act | null {
  if (req.context.isPublishNow) return { action: 'publish-now', changes: [] }
  const isOff = doc._status !== 'published' && !doc.deletedAt
  if (!isOff || req.context.isDraftSave || !wasOnCalendar({ req, id: doc.id })) return null
  return { action: 'unschedule', changes: [] }
}

function nameOf(id: unknown): string {
  return `act ${String(id)}`
}
