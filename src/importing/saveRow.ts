import { setTimeout } from 'node:timers/promises'
import type { Payload, TypedUser } from 'payload'
import type { CheckedRow } from './checkRow.ts'
import { findImported, type ImportedPost } from './findImported.ts'
import type { PlanRow } from './plan.ts'
import type { Problem } from './problem.ts'
import { isConflict, readRefusal } from './readRefusal.ts'
import { contentHash } from './rowId.ts'
import { writePost } from './writePost.ts'

type PostNow = { state: 'scheduled' | 'draft'; post: string | null }

export type Saved =
  | ({ outcome: 'imported' | 'updated' } & PostNow)
  | ({ outcome: 'unchanged'; warnings: Problem[] } & PostNow)
  | { outcome: 'refused'; problems: Problem[] }

type SaveRow = {
  payload: Payload
  user: TypedUser | null
  now: Date
  isDryRun: boolean
  row: PlanRow
  checked: CheckedRow
  /** What `contentHash` makes of a post as it is now. */
  hashNow: (postId: string) => Promise<string | null>
}

/** Somebody else may write the same post: the same plan imported twice at once, a worker at work. */
const maxTries = 3
/** Until the other is through, times the tries so far. Milliseconds. */
const wait = 50

/**
 * Makes the post of a good row say what the row says: creates it, updates it where the row changed
 * since its last import, or leaves it. What has gone out or into the trash is never touched.
 */
export async function saveRow(options: SaveRow): Promise<Saved> {
  for (let tries = 1; ; tries++) {
    try {
      return await save(options)
    } catch (error) {
      const hasConflict = isConflict(error)
      // Looked at again, the other's post is there and the row has nothing left to do.
      if (hasConflict && tries < maxTries) {
        await setTimeout(tries * wait)
        continue
      }
      const problems = hasConflict ? [conflict] : readRefusal(error)
      if (!problems) throw error
      return { outcome: 'refused', problems }
    }
  }
}

async function save({
  payload,
  user,
  now,
  isDryRun,
  row,
  checked,
  hashNow,
}: SaveRow): Promise<Saved> {
  const hash = contentHash({ row, checked })
  const existing = await findImported({ payload, user, externalId: checked.externalId })
  const isSame = existing && (existing.importHash === hash || (await hashNow(existing.id)) === hash)
  const reason = existing ? reasonToLeave({ existing, isSame: isSame === true }) : null
  if (existing && reason) {
    return { outcome: 'unchanged', state: existing.state, post: existing.id, warnings: reason }
  }
  const outcome = existing ? 'updated' : 'imported'
  const state = checked.publishAt > now && !checked.isDraft ? 'scheduled' : 'draft'
  if (isDryRun) return { outcome, state, post: existing?.id ?? null }
  const post = await writePost({ payload, user, now, checked, hash, state, existing })
  return { outcome, state, post }
}

/** Why an existing post stays as it is (with what to warn about), or null: it is to be updated. */
function reasonToLeave({
  existing,
  isSame,
}: {
  existing: ImportedPost
  isSame: boolean
}): Problem[] | null {
  if (existing.isTrashed) return [{ code: 'in-trash', field: null, found: '' }]
  if (isSame) return []
  return existing.hasLeft ? [{ code: 'already-sent', field: null, found: '' }] : null
}

const conflict: Problem = { code: 'conflict', field: null, found: '' }
