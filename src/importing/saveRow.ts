import type { Payload, TypedUser } from 'payload'
import type { CheckedRow } from './checkRow.ts'
import { findImported, type ImportedPost } from './findImported.ts'
import type { PlanRow } from './plan.ts'
import type { Problem } from './problem.ts'
import { readRefusal } from './readRefusal.ts'
import { contentHash } from './rowId.ts'
import { writePost } from './writePost.ts'

type PostNow = { state: 'scheduled' | 'draft'; post: string | null }

export type Saved =
  | ({ outcome: 'imported' | 'updated' } & PostNow)
  | ({ outcome: 'unchanged'; warnings: Problem[] } & PostNow)
  | { outcome: 'refused'; problems: Problem[] }

/**
 * Makes the post of a good row say what the row says: creates it, updates it where the row changed
 * since its last import, or leaves it. What has gone out or into the trash is never touched.
 */
export async function saveRow({
  payload,
  user,
  now,
  isDryRun,
  row,
  checked,
}: {
  payload: Payload
  user: TypedUser | null
  now: Date
  isDryRun: boolean
  row: PlanRow
  checked: CheckedRow
}): Promise<Saved> {
  const hash = contentHash({ row, checked })
  const existing = await findImported({ payload, user, externalId: checked.externalId })
  const reason = existing ? reasonToLeave({ existing, hash }) : null
  if (existing && reason) {
    return { outcome: 'unchanged', state: existing.state, post: existing.id, warnings: reason }
  }
  const outcome = existing ? 'updated' : 'imported'
  const state = checked.publishAt > now ? 'scheduled' : 'draft'
  if (isDryRun) return { outcome, state, post: existing?.id ?? null }
  try {
    const post = await writePost({ payload, user, now, checked, hash, state, existing })
    return { outcome, state, post }
  } catch (error) {
    const problems = readRefusal(error)
    if (!problems) throw error
    return { outcome: 'refused', problems }
  }
}

/** Why an existing post stays as it is (with what to warn about), or null: it is to be updated. */
function reasonToLeave({
  existing,
  hash,
}: {
  existing: ImportedPost
  hash: string
}): Problem[] | null {
  if (existing.isTrashed) return [{ code: 'in-trash', field: null, found: '' }]
  if (existing.importHash === hash) return []
  return existing.hasLeft ? [{ code: 'already-sent', field: null, found: '' }] : null
}
