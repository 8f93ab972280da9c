import type { CollectionBeforeChangeHook } from 'payload'
import { ValidationError } from 'payload'
import { hasFirstLeft } from '../src/publishing/series/hasFirstLeft.ts'
import { findScheduled } from './findScheduled.ts'
import { said } from './said.ts'

/**
 * The first time of a repeating post is history once it left: a new one would never be sent, and
 * would move all repeats. They have a day and a time of their own to be changed by.
 */
export const checkRepeat: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data._status !== 'published' || !data.repeat?.rule || !originalDoc?.id) return data
  const scheduled = await findScheduled({ req, id: originalDoc.id })
  const was = scheduled?.publishAt
  if (!was || new Date(was).getTime() === new Date(data.publishAt).getTime()) return data
  if (!(await hasFirstLeft({ payload: req.payload, req, postId: originalDoc.id }))) return data
  const error = {
    path: 'publishAt',
    label: said({ en: 'Time', zh: '发布时间', req }),
    message: said({
      en: 'The first one has gone out. Change the repeats’ own time, or the day they are counted from.',
      zh: '首次已经发出，时间不能再改。要改以后的，请修改“重复发布”里的时间或起算日。',
      req,
    }),
  }
  throw new ValidationError({ collection: 'posts', errors: [error], req }, req.t)
}
