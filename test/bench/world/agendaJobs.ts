import type { Db } from 'mongodb'

export type AgendaSettings = {
  /** Job names; jobs are spread over them. */
  names: string[]
  options: {
    processEvery?: number
    maxConcurrency?: number
    defaultConcurrency?: number
    defaultLockLimit?: number
    removeOnComplete?: boolean
  }
}

/** As Agenda comes out of the box. */
export const defaultAgenda: AgendaSettings = { names: ['publish'], options: {} }

/** What made it fastest when we tried: several names, a short interval, wide limits. */
export const tunedAgenda: AgendaSettings = {
  names: Array.from({ length: 8 }, (_, shard) => `publish-${shard}`),
  options: {
    processEvery: 500,
    maxConcurrency: 400,
    defaultConcurrency: 100,
    defaultLockLimit: 250,
    removeOnComplete: true,
  },
}

/** One job for each post at its time, as Agenda itself writes them. */
export async function addAgendaJobs({
  db,
  settings,
  posts,
}: {
  db: Db
  settings: AgendaSettings
  posts: { id: string; dueAt: Date }[]
}): Promise<void> {
  const { names } = settings
  await db.collection('agendaJobs').insertMany(
    posts.map(({ id, dueAt }, index) => ({
      name: names[index % names.length],
      type: 'normal',
      priority: 0,
      nextRunAt: dueAt,
      data: { postId: id },
    })),
  )
}
