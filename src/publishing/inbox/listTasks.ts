import type { Payload } from 'payload'
import { findTasks } from './findTasks.ts'
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
  const rows = await findTasks({ payload, limit })
  const tasks = await Promise.all(rows.map((row) => readTask({ payload, row, now })))
  return tasks.filter((task) => task !== null)
}
