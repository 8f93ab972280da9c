import type { CollectionBeforeChangeHook, PayloadRequest, ValidationFieldError } from 'payload'
import { ValidationError } from 'payload'
import { findScheduled } from './findScheduled.ts'

/** How far back a time may lie when a post is scheduled: "now", with a slow form. Milliseconds. */
const tolerance = 5 * 60_000

/**
 * A post can only be scheduled when it can be sent: a time that is not past, and a channel.
 * A past time is accepted where it was already scheduled, so that published posts stay editable.
 */
export const checkSchedule: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data._status !== 'published') return data
  const isZh = req.i18n?.language === 'zh'
  const errors: ValidationFieldError[] = []
  if (!data.publishAt) {
    errors.push({
      path: 'publishAt',
      message: isZh ? '排期需要发布时间。' : 'Choose the time it should go out.',
    })
  } else if (await isNewlyPast({ publishAt: data.publishAt, id: originalDoc?.id, req })) {
    errors.push({
      path: 'publishAt',
      message: isZh
        ? '这个时间已经过去,请选以后的时间。'
        : 'This time is past: choose a later one.',
    })
  }
  if (!data.channels?.length) {
    errors.push({
      path: 'channels',
      message: isZh ? '至少选择一个渠道。' : 'Choose at least one channel.',
    })
  }
  if (errors.length > 0) throw new ValidationError({ collection: 'posts', errors, req }, req.t)
  return data
}

/** Asks the calendar, not the latest version: a draft saved over a published post is no new time. */
async function isNewlyPast({
  publishAt,
  id,
  req,
}: {
  publishAt: string
  id?: string
  req: PayloadRequest
}): Promise<boolean> {
  const at = new Date(publishAt).getTime()
  if (at >= nowOf(req.context).getTime() - tolerance) return false
  const scheduled = id ? await findScheduled({ req, id }) : null
  return !scheduled?.publishAt || new Date(scheduled.publishAt).getTime() !== at
}

/** An import is judged by the instant it was started at. */
function nowOf(context: Record<string, unknown>): Date {
  return context.now instanceof Date ? context.now : new Date()
}
