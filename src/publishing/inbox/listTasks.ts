import type { Payload } from 'payload'
import { inbox } from '../../domain/delivery/delivery.ts'
import { findRows, inState } from '../ledger.ts'
import type { Task } from './readTask.ts'
import { readTask } from './readTask.ts'

/** What waits for a person, the longest due first. */
export async function listTasks({
  payload,
  limit,
  now,
}: {
  payload: Payload
  limit: number
  now: Date
}): Promise<Task[]> {
  const rows = await findRows({
    payload,
    where: { and: [inState('sending'), { claimedBy: { equals: inbox } }] },
    sort: 'dueAt',
    limit,
  })
  const tasks = await Promise.all(rows.map((row) => readTask({ payload, row, now })))
  return tasks.filter((task) => task !== null)
}
