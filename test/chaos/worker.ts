import { getPayload } from 'payload'
import { startWorker } from '../../jobs/startWorker.ts'
import { readEnv, requireConnection } from '../../src/env.ts'
import { onShutdown } from '../../src/process.ts'
import { breakWrites, createAround } from './worker/breakPoints.ts'
import type { Claims } from './worker/connect.ts'
import { connectChaos, noteClaims } from './worker/connect.ts'
import { dropUniqueIndex, mutate } from './worker/mutate.ts'
import type { WorkerPlan } from './worker/plan.ts'

/**
 * The product's worker, started as `src/worker.ts` starts it, with a clock that can be set, breaks
 * around its writes and calls, and channels that never leave this machine.
 */
async function work(): Promise<void> {
  const plan = JSON.parse(process.env.CHAOS_PLAN ?? '') as WorkerPlan
  setTimeout(() => process.exit(3), plan.lifeMs).unref()
  const { databaseUrl } = requireConnection(readEnv())
  const { default: promised } = await import('../../payload.config.ts')
  const config = await promised
  if (plan.mutation === 'no unique index') dropUniqueIndex(config)
  const payload = await getPayload({ config })

  let aheadMs = 0
  process.on('message', (message: { aheadMs: number }) => {
    aheadMs = message.aheadMs
  })
  const claims: Claims = new Map()
  const around = createAround(plan)
  if (plan.mutation) mutate({ payload, mutation: plan.mutation })
  breakWrites({ payload, around })
  noteClaims({ payload, claims, aheadMs: () => aheadMs })

  const worker = await startWorker({
    payload,
    databaseUrl,
    connect: connectChaos({ payload, around, claims, plan }),
    ways: [],
    clock: () => new Date(Date.now() + aheadMs),
    timing: plan.timing,
  })
  process.send?.({ name: worker.name })
  onShutdown(async () => {
    await worker.stop()
    await payload.destroy()
  })
}

await work()
