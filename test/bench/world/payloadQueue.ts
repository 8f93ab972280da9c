import type { Stage } from '../bench.ts'
import { withCrew } from './crew.ts'
import { withDatabase } from './database.ts'
import type { Published } from './publish.ts'

export type QueueSettings = { count: number; startAt: number }

/** Payload's own way: `schedulePublish` jobs in its queue, run by one process as fast as it can. */
export function publishWithPayloadQueue({
  stage,
  count,
}: {
  stage: Stage
  count: number
}): Promise<Published> {
  const startAt = Date.now() + 20_000 + count * 50
  return withDatabase({
    stage,
    use: ({ url }) =>
      withCrew({
        stage,
        entry: 'payloadQueue',
        databaseUrl: url,
        settings: { count, startAt } satisfies QueueSettings,
        async use(crew) {
          await crew.reaches({ count, withinMs: startAt + 60_000 - Date.now() })
          const ats = crew.calls.map(({ at }) => at)
          const ids = new Set(crew.calls.map(({ key }) => key))
          return {
            lags: ats.map((at) => at - startAt),
            lost: count - ids.size,
            doubled: ats.length - ids.size,
            early: ats.filter((at) => at < startAt).length,
            unrecorded: 0,
            perSecond: ids.size / ((Math.max(...ats) - startAt) / 1000),
          }
        },
      }),
  })
}
