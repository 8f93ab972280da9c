/**
 * Whether a write failed because a unique index already has its key: MongoDB's code 11000, or
 * Payload's ValidationError (with a status; mongoose's own has none), which its adapter makes of it.
 */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && error.code === 11000) return true
  return error.name === 'ValidationError' && 'status' in error && error.status === 400
}
