import type { Payload, Where } from 'payload'
import { findTasks } from './findTasks.ts'
import type { Task } from './readTask.ts'
import { readTask } from './readTask.ts'

/** Where a page ended. */
export type TaskPlace = { dueAt: Date; id: string }

/** What waits for a person, the longest due first; `next`: `null` where it was the last page. */
export async function listTasks({
  payload,
  after,
  limit,
  now,
}: {
  payload: Payload
  after: TaskPlace | null
  limit: number
  now: Date
}): Promise<{ tasks: Task[]; next: TaskPlace | null }> {
  // One more than is shown says whether there is another page.
  const found = await findTasks({ payload, where: after ? behind(after) : {}, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const tasks = await Promise.all(rows.map((row) => readTask({ payload, row, now })))
  const last = found.length > limit ? rows.at(-1) : undefined
  const next = last ? { dueAt: last.dueAt, id: last.id } : null
  return { tasks: tasks.filter((task) => task !== null), next }
}

function behind({ dueAt, id }: TaskPlace): Where {
  const at = dueAt.toISOString()
  return {
    or: [
      { dueAt: { greater_than: at } },
      { and: [{ dueAt: { equals: at } }, { id: { greater_than: id } }] },
    ],
  }
}
