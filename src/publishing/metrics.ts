import type { Payload, Where } from 'payload'
import { isDuplicate } from './isDuplicate.ts'

/** What can be counted of a delivery. */
export const metricNames = ['views', 'clicks', 'likes', 'replies', 'shares', 'saves'] as const
export type MetricName = (typeof metricNames)[number]

export type Metric = { name: MetricName; value: number; measuredAt: Date }

/**
 * Keeps the newest value of each name. The same report again, and reports that come late and in any
 * order, leave the same: a value measured before the one that is kept changes nothing.
 */
export async function recordMetrics({
  payload,
  deliveryId,
  metrics,
  now,
}: {
  payload: Payload
  deliveryId: string
  metrics: Metric[]
  now: Date
}): Promise<void> {
  for (const { name, value, measuredAt } of metrics) {
    const at = measuredAt.toISOString()
    const data = { value, measuredAt: at, updatedAt: now.toISOString() }
    const known: Where[] = [{ delivery: { equals: deliveryId } }, { name: { equals: name } }]
    const older: Where = { and: [...known, { measuredAt: { less_than_equal: at } }] }
    const asked = { collection: 'metrics', data } as const
    if (await payload.db.updateOne({ ...asked, where: older, returning: true })) continue
    if (await payload.db.findOne({ collection: 'metrics', where: { and: known } })) continue
    try {
      const made = { delivery: deliveryId, name, ...data, createdAt: now.toISOString() }
      await payload.db.create({ collection: 'metrics', data: made })
    } catch (error) {
      if (!isDuplicate(error)) throw error
      // Somebody reported it for the first time at the same moment: the newer one stays.
      await payload.db.updateOne({ ...asked, where: older, returning: false })
    }
  }
}

export async function readMetrics({
  payload,
  deliveryId,
}: {
  payload: Payload
  deliveryId: string
}): Promise<Metric[]> {
  const { docs } = await payload.db.find<{
    id: string
    name: MetricName
    value: number
    measuredAt: string
  }>({
    collection: 'metrics',
    where: { delivery: { equals: deliveryId } },
    sort: 'name',
    pagination: false,
  })
  return docs.map(({ name, value, measuredAt }) => ({
    name,
    value,
    measuredAt: new Date(measuredAt),
  }))
}
