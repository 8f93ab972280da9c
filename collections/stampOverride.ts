import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'
import { judgePost } from '../src/publishing/balance/judgePost.ts'
import { hasRole } from './access.ts'
import { said } from './said.ts'

/** Who lets it pass and what stands against it is recorded by Lanmu, and the policy says who may. */
export const stampOverride: CollectionBeforeChangeHook = async ({ data, req }) => {
  const judged = await judgePost({ payload: req.payload, req, postId: String(data.post) })
  const isForAdmins = judged.some(({ overrideRole }) => overrideRole === 'admin')
  if (req.user && isForAdmins && !hasRole({ req }, 'admin')) {
    const message = said({
      en: 'The balance policy of this community lets only admins do this.',
      zh: '这个社群的配比规则只允许管理员放行。',
      req,
    })
    throw new APIError(message, 403, null, true)
  }
  return { ...data, by: req.user?.id ?? null, judgement: judged }
}
