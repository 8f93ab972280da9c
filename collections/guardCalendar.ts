import type { CollectionBeforeOperationHook, CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'
import { hasRole } from './access.ts'
import { findScheduled } from './findScheduled.ts'

/** Notes whether a save is a draft's: only the operation's arguments tell, and later hooks need it. */
export const noteDraftSave: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' || operation === 'create')
    req.context.isDraftSave = Boolean(args.draft)
  return args
}

/**
 * What is on the calendar is the planners': an author may save a draft over a scheduled post, but
 * neither schedule it, nor change, trash or unschedule the version that will go out.
 */
export const guardCalendar: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (!req.user || hasRole({ req }, 'admin', 'editor')) return data
  const wantsCalendar = data._status === 'published'
  const isOnCalendar =
    operation === 'update' &&
    !req.context.isDraftSave &&
    (await findScheduled({ req, id: originalDoc.id })) !== null
  if (!wantsCalendar && !isOnCalendar) return data
  const message =
    req.i18n?.language === 'zh'
      ? '作者不能改动日历：请把状态设为“审核中”，由编辑排期。'
      : 'Authors cannot change the calendar: set the state to “In review” and an editor will.'
  throw new APIError(message, 403, null, true)
}
