import type { Payload, Where } from 'payload'
import type { StoredRun } from './importRun.ts'

/** So long an import is its worker's without a sign of life. Milliseconds. */
const holdMs = 30_000

/** Takes an import that waits, or whose worker died; `null`: there is none. */
export async function claimRun({
  payload,
  by,
  now,
}: {
  payload: Payload
  by: string
  now: Date
}): Promise<StoredRun | null> {
  const isFree: Where = {
    or: [
      { state: { equals: 'queued' } },
      {
        and: [{ state: { equals: 'running' } }, { claimedUntil: { less_than: now.toISOString() } }],
      },
    ],
  }
  const found = await payload.db.findOne<StoredRun>({ collection: 'imports', where: isFree })
  if (!found) return null
  return write({
    payload,
    where: { and: [{ id: { equals: found.id } }, { run: { equals: found.run } }, isFree] },
    data: { state: 'running', claimedBy: by, claimedUntil: until(now) },
  })
}

/** Notes how far an import is, while it is still this worker's; `null`: it is another's by now. */
export function keepRun({
  payload,
  run,
  by,
  data,
  now,
}: {
  payload: Payload
  run: StoredRun
  by: string
  data: Record<string, unknown>
  now: Date
}): Promise<StoredRun | null> {
  return write({
    payload,
    where: {
      and: [
        { id: { equals: run.id } },
        { run: { equals: run.run } },
        { state: { equals: 'running' } },
        { claimedBy: { equals: by } },
      ],
    },
    data: { claimedUntil: until(now), ...data },
  })
}

async function write({
  payload,
  where,
  data,
}: {
  payload: Payload
  where: Where
  data: Record<string, unknown>
}): Promise<StoredRun | null> {
  const written = await payload.db.updateOne({ collection: 'imports', where, data })
  return written as unknown as StoredRun | null
}

function until(now: Date): string {
  return new Date(now.getTime() + holdMs).toISOString()
}
