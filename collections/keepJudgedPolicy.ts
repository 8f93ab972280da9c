import type { CollectionBeforeDeleteHook } from 'payload'
import { APIError } from 'payload'
import { said } from './said.ts'

/** A policy by which deliveries were judged cannot be deleted: its versions say why they left or waited. */
export const keepJudgedPolicy: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const judged = await req.payload.db.findOne({
    collection: 'deliveries',
    where: { 'judgement.policy': { equals: String(id) } },
    req,
  })
  if (!judged) return
  const message = said({
    en: 'Posts were judged by this policy, and its versions say why. Keep it, and let no community use it any more: set “For” to “Communities that choose it”.',
    zh: '已有内容按这条规则判定过，各版本记录着原因，因此不能删除。不再使用时，请把“适用于”改为“选用它的社群”，并确认没有社群选用它。',
    req,
  })
  throw new APIError(message, 409, null, true)
}
