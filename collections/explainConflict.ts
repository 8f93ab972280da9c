import type { AfterErrorHook } from 'payload'
import { said } from './said.ts'

/**
 * Two writes met in the database and ours gave way: nothing was saved, and saving again is all it
 * takes. Mostly a save at the very moment at which a worker took the post.
 */
export const explainConflict: AfterErrorHook = ({ error, req }) => {
  if (!isConflict(error)) return
  const message = said({
    en: 'Something else was written at the same moment, so this was not saved. Save it again.',
    zh: '另一处改动恰好同时写入，本次未保存。请再保存一次。',
    req,
  })
  return { status: 409, response: { errors: [{ message }] } }
}

/** MongoDB's WriteConflict; the driver marks every error after which a transaction may be repeated. */
function isConflict(error: unknown): boolean {
  const { code, errorLabels } = error as { code?: unknown; errorLabels?: unknown }
  if (code === 112) return true
  return Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')
}
