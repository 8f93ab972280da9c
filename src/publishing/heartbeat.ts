import type { Payload, Where } from 'payload'

/** A worker that has not swept for this long is taken to be gone. Milliseconds. */
export const silentAfterMs = 60_000

/** Writes that this worker swept at `now`; health reports the newest of these, not "a process lives". */
export async function recordSweep({
  payload,
  name,
  startedAt,
  skewMs,
  hasSwept,
  now,
}: {
  payload: Payload
  name: string
  startedAt: Date
  /** How far its clock is ahead of the database's. */
  skewMs: number | null
  /** False where it came round and did not dare to sweep. */
  hasSwept: boolean
  now: Date
}): Promise<void> {
  const at = now.toISOString()
  await payload.db.upsert({
    collection: 'workers',
    where: { name: { equals: name } },
    data: {
      name,
      startedAt: startedAt.toISOString(),
      skewMs,
      ...(hasSwept ? { sweptAt: at } : {}),
      stoppedAt: null,
      updatedAt: at,
    },
  })
}

/** Writes that this worker stopped in good order. */
export async function recordStop({
  payload,
  name,
  now,
}: {
  payload: Payload
  name: string
  now: Date
}): Promise<void> {
  await payload.db.updateOne({
    collection: 'workers',
    where: { name: { equals: name } },
    data: { stoppedAt: now.toISOString(), updatedAt: now.toISOString() },
  })
}

/** When a worker last swept the ledger; `null`: none ever did. */
export async function lastSweep({ payload }: { payload: Payload }): Promise<Date | null> {
  const { docs } = await payload.db.find<{ id: string; sweptAt: string }>({
    collection: 'workers',
    where: { sweptAt: { exists: true } },
    sort: '-sweptAt',
    limit: 1,
    pagination: false,
  })
  return docs[0] ? new Date(docs[0].sweptAt) : null
}

/** Names of workers that stopped, or have been silent for long. */
export function listDeadWorkers({ payload, now }: Asked): Promise<string[]> {
  return namesOf({ payload, where: { or: [{ stoppedAt: { exists: true } }, silent(now)] } })
}

/** Names of workers that fell silent without having stopped. */
export function listLostWorkers({ payload, now }: Asked): Promise<string[]> {
  return namesOf({ payload, where: { and: [{ stoppedAt: { equals: null } }, silent(now)] } })
}

type Asked = { payload: Payload; now: Date }

function silent(now: Date): Where {
  return { updatedAt: { less_than: new Date(now.getTime() - silentAfterMs).toISOString() } }
}

async function namesOf({ payload, where }: { payload: Payload; where: Where }): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection: 'workers',
    where,
    pagination: false,
  })
  return docs.map(({ name }) => name)
}
