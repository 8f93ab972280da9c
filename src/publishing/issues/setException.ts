import type { Payload } from 'payload'
import type { StoredException } from './calendarOf.ts'

/** Editors change a column while we do: so many times we look again. */
const maxTries = 5

/**
 * Writes down what is different about one issue of a column, in place of what was said before.
 * `false`: the column was changed by others again and again, or is gone.
 */
export async function setException({
  payload,
  columnId,
  exception,
  now,
}: {
  payload: Payload
  columnId: string
  exception: StoredException
  now: Date
}): Promise<boolean> {
  for (let tries = 0; tries < maxTries; tries++) {
    const column = await payload.db.findOne<Stored>({
      collection: 'columns',
      where: { id: { equals: columnId } },
    })
    if (!column) return false
    const others = (column.exceptions ?? []).filter(
      ({ issue, type }) => issue !== exception.issue || type !== exception.type,
    )
    const written = await payload.db.updateOne({
      collection: 'columns',
      where: {
        and: [{ id: { equals: columnId } }, { updatedAt: { equals: column.updatedAt } }],
      },
      data: { exceptions: [...others, exception], updatedAt: now.toISOString() },
    })
    if (written) return true
  }
  return false
}

type Stored = { id: string; updatedAt: string; exceptions?: StoredException[] | null }
