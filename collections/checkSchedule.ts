import type { CollectionBeforeChangeHook, PayloadRequest, ValidationFieldError } from 'payload'
import { ValidationError } from 'payload'
import { isId } from '../src/domain/ids.ts'
import { findScheduled, type Scheduled } from './findScheduled.ts'
import { said } from './said.ts'

/** How far back a time may lie when a post is scheduled: "now", with a slow form. Milliseconds. */
const tolerance = 5 * 60_000

/**
 * A post can only be scheduled when it can be sent: a time that is not past, and a channel.
 * A past time is accepted where it was already scheduled, so that published posts stay editable.
 */
export const checkSchedule: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data._status !== 'published') return data
  const scheduled = originalDoc?.id ? await findScheduled({ req, id: originalDoc.id }) : null
  const errors: ValidationFieldError[] = []
  if (!data.publishAt) {
    errors.push({
      path: 'publishAt',
      label: said({ en: 'Time', zh: '发布时间', req }),
      message: said({ en: 'Choose the time it should go out.', zh: '排期需要发布时间。', req }),
    })
  } else if (isNewlyPast({ publishAt: data.publishAt, scheduled, now: nowOf(req.context) })) {
    errors.push({
      path: 'publishAt',
      label: said({ en: 'Time', zh: '发布时间', req }),
      message: said({
        en: 'This time is past: choose a later one.',
        zh: '这个时间已经过去，请选以后的时间。',
        req,
      }),
    })
  }
  if (!data.channels?.length) {
    errors.push({
      path: 'channels',
      label: said({ en: 'Channels', zh: '渠道', req }),
      message: said({ en: 'Choose at least one channel.', zh: '至少选择一个渠道。', req }),
    })
  } else if (await hasLostChannel({ channels: data.channels, scheduled, req })) {
    errors.push({
      path: 'channels',
      label: said({ en: 'Channels', zh: '渠道', req }),
      message: said({
        en: 'One of these channels does not exist: choose again.',
        zh: '所选渠道中有一个不存在，请重新选择。',
        req,
      }),
    })
  }
  if (errors.length > 0) throw new ValidationError({ collection: 'posts', errors, req }, req.t)
  return data
}

/** Asks the calendar, not the latest version: a draft saved over a published post is no new time. */
function isNewlyPast({
  publishAt,
  scheduled,
  now,
}: {
  publishAt: string
  scheduled: Scheduled | null
  now: Date
}): boolean {
  const at = new Date(publishAt).getTime()
  if (at >= now.getTime() - tolerance) return false
  return !scheduled?.publishAt || new Date(scheduled.publishAt).getTime() !== at
}

/** Nothing would ever be sent there. What is scheduled already may outlive its channel. */
async function hasLostChannel({
  channels,
  scheduled,
  req,
}: {
  channels: unknown[]
  scheduled: Scheduled | null
  req: PayloadRequest
}): Promise<boolean> {
  const known = new Set((scheduled?.channels ?? []).map(String))
  const added = [...new Set(channels.map(String))].filter((id) => !known.has(id))
  if (added.length === 0) return false
  if (!added.every(isId)) return true
  const where = { id: { in: added } }
  const { totalDocs } = await req.payload.count({ collection: 'channels', where, req })
  return totalDocs < added.length
}

/** An import is judged by the instant it was started at. */
function nowOf(context: Record<string, unknown>): Date {
  return context.now instanceof Date ? context.now : new Date()
}
