import type { Payload } from 'payload'
import { z } from 'zod'
import { rule } from '../domain/ruleWords.ts'
import { findRows } from '../publishing/ledger.ts'
import { metricNames, readMetrics, recordMetrics } from '../publishing/metrics.ts'
import type { Asker } from './identify.ts'
import { isChannelReached } from './reach.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, idParams, instant } from './shapes.ts'

const answered = z.object({
  items: z.array(
    z
      .object({ name: z.enum(metricNames), value: z.number(), measuredAt: answeredAt })
      .meta({ id: 'Metric' }),
  ),
})

const reported = z.strictObject({
  metrics: z
    .array(
      z.strictObject({
        name: z.enum(metricNames),
        value: z.number().min(0).max(1e15).meta({ description: 'The total so far.' }),
      }),
    )
    .min(1)
    .max(metricNames.length)
    .refine(
      (metrics) => new Set(metrics.map(({ name }) => name)).size === metrics.length,
      rule({ en: 'each name once', zh: '每个名称只出现一次' }),
    ),
  measuredAt: instant.optional().meta({ description: 'Now, if it is left out.' }),
})

const about = {
  path: '/deliveries/:id/metrics',
  tag: 'deliveries',
  heedsReach: true,
  params: idParams,
} as const

/** How a delivery was received. */
export const metricsRoutes: Route[] = [
  route({
    ...about,
    method: 'get',
    id: 'readMetrics',
    summary: 'How a delivery was received',
    scope: 'read:metrics',
    answers: { 200: answered },
  }).answer(async ({ payload, params, asker }) => {
    if (!(await isThere({ payload, id: params.id, asker }))) return { problem: 'not-found' }
    return { status: 200, body: { items: await readMetrics({ payload, deliveryId: params.id }) } }
  }),
  route({
    ...about,
    method: 'put',
    id: 'reportMetrics',
    summary: 'Report how a delivery was received',
    description: 'Totals, not differences: a report again, or late, counts nothing twice.',
    scope: 'write:metrics',
    body: reported,
    answers: { 200: answered },
  }).answer(async ({ payload, params, body, asker, now }) => {
    if (!(await isThere({ payload, id: params.id, asker }))) return { problem: 'not-found' }
    const measuredAt = body.measuredAt ?? now
    if (measuredAt.getTime() > now.getTime() + 60_000) {
      const errors = [
        { path: 'measuredAt', message: { en: 'not later than now', zh: '不晚于现在' } },
      ]
      return {
        problem: 'invalid',
        detail: { en: 'Nothing is measured in the future.', zh: '不能登记将来的数据。' },
        errors,
      }
    }
    const metrics = body.metrics.map((metric) => ({ ...metric, measuredAt }))
    await recordMetrics({ payload, deliveryId: params.id, metrics, now })
    return { status: 200, body: { items: await readMetrics({ payload, deliveryId: params.id }) } }
  }),
]

async function isThere({
  payload,
  id,
  asker,
}: {
  payload: Payload
  id: string
  asker: Asker
}): Promise<boolean> {
  const [row] = await findRows({ payload, where: { id: { equals: id } }, limit: 1 })
  return row !== undefined && isChannelReached({ asker, channel: row.channel })
}
