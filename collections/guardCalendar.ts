import type { CollectionBeforeOperationHook, CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'
import { needsApproval } from '../src/publishing/reviews/readWorkflow.ts'
import { hasRole } from './access.ts'
import { findScheduled } from './findScheduled.ts'
import { said } from './said.ts'

/** Notes whether a save is a draft's, a form's own, or a copy's: only the operation's arguments tell. */
export const noteDraftSave: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' || operation === 'create') {
    req.context.isDraftSave = Boolean(args.draft)
    req.context.isAutosave = 'autosave' in args && Boolean(args.autosave)
    req.context.copiedFrom = 'duplicateFromID' in args ? args.duplicateFromID : null
  }
  return args
}

/**
 * What is on the calendar is the planners': an author may save a draft over a scheduled post, but
 * neither schedule it, nor change, trash or unschedule the version that will go out. Where the team
 * works without approval, an author may with his own.
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
  if (hasRole({ req }, 'author') && !(await needsApproval({ payload: req.payload, req })))
    return data
  const message = said({
    en: 'Authors cannot change the calendar: ask for review, and an editor will schedule it.',
    zh: '作者不能改动日历：请提交审核，由编辑排期。',
    req,
  })
  throw new APIError(message, 403, null, true)
}
