import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { idsOf } from '../src/domain/ids.ts'
import type { WebhookEvent } from '../src/domain/webhookEvents.ts'
import { noteEvent } from '../src/publishing/webhooks/noteEvent.ts'
import { findScheduled } from './findScheduled.ts'

/** Programs hear of what came onto the calendar, changed there, or was taken off. */
export const tellOfPost: CollectionAfterChangeHook = async ({ doc, req }) => {
  const was = wasOnCalendar({ req, id: doc.id })
  const is = doc._status === 'published' && !doc.deletedAt
  if ((!was && !is) || req.context.isDraftSave) return doc
  const type: WebhookEvent = !was ? 'post.scheduled' : is ? 'post.changed' : 'post.unscheduled'
  const data = { post: String(doc.id), publishAt: (doc.publishAt as string | null) ?? null }
  const key = `${type}:${doc.id}:${String(doc.updatedAt)}`
  const channels = idsOf(doc.channels)
  const communities = idsOf(doc.communities)
  const event = { type, key, data, channels, communities }
  await noteEvent({ payload: req.payload, req, event, now: new Date() })
  return doc
}

/** Before a save: whether the post is on the calendar; afterwards nothing tells. */
export const noteCalendar: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id: unknown = originalDoc?.id
  if (id && !req.context.isDraftSave) {
    req.context[nameOf(id)] = (await findScheduled({ req, id: String(id) })) !== null
  }
  return data
}

/** Whether the post was on the calendar before this save. */
export function wasOnCalendar({ req, id }: { req: PayloadRequest; id: unknown }): boolean {
  return req.context[nameOf(id)] === true
}

function nameOf(id: unknown): string {
  return `isOnCalendar ${String(id)}`
}
