import express from 'express'
import { getPayload } from 'payload'
import { createApi } from '../../../src/api/router.ts'
import { breakWrites, createAround } from '../worker/breakPoints.ts'
import type { Break } from '../worker/plan.ts'

/** /v1 in a process of its own, as `src/server.ts` mounts it, which may be killed, or kill itself. */
export type ApiPlan = { port: number; breakAt: Break | null; breakLog: string; lifeMs: number }

const plan = JSON.parse(process.env.API_PLAN ?? '') as ApiPlan
setTimeout(() => process.exit(3), plan.lifeMs).unref()
process.on('disconnect', () => process.exit(0))
const { default: config } = await import('../../../payload.config.ts')
const payload = await getPayload({ config })
breakWrites({ payload, around: createAround(plan) })
const app = express()
app.use('/v1', createApi(payload))
app.listen(plan.port, '127.0.0.1', () => process.send?.({ type: 'ready' }))
