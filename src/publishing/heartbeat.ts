import type { Payload } from 'payload'

/** Writes that this worker swept at `now`; health reports the newest of these, not "a process lives". */
export async function recordSweep({
  payload,
  name,
  startedAt,
  now,
}: {
  payload: Payload
  name: string
  startedAt: Date
  now: Date
}): Promise<void> {
  await payload.db.upsert({
    collection: 'workers',
    where: { name: { equals: name } },
    data: {
      name,
      startedAt: startedAt.toISOString(),
      sweptAt: now.toISOString(),
      stoppedAt: null,
      updatedAt: now.toISOString(),
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
    sort: '-sweptAt',
    limit: 1,
    pagination: false,
  })
  return docs[0] ? new Date(docs[0].sweptAt) : null
}
