import { performance } from 'node:perf_hooks'
import { percentiles } from './percentiles.ts'

export type Reading = { perSecond: number; leaseP99: number; ackP99: number; settled: number }

type Leased = { deliveries: { id: string; lease: number }[] }

/** Readers at once, and what each leases at a time. */
const readers = 4
const max = 10

/** Readers that lease and acknowledge until nothing is due. Milliseconds. */
export async function readAll({
  url,
  channel,
  key,
}: {
  url: string
  channel: string
  key: string
}): Promise<Reading> {
  const [leases, acks]: [number[], number[]] = [[], []]
  const headers = { authorization: key, 'content-type': 'application/json' }
  const ask = async <T>(path: string, body: object, into: number[]): Promise<T> => {
    const began = performance.now()
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    const told = await answer.text()
    into.push(performance.now() - began)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${told}`)
    return JSON.parse(told) as T
  }
  const read = async (): Promise<void> => {
    for (;;) {
      const { deliveries } = await ask<Leased>(`/v1/channels/${channel}/lease`, { max }, leases)
      if (deliveries.length === 0) return
      for (const { id, lease } of deliveries) await ask(`/v1/deliveries/${id}/ack`, { lease }, acks)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: readers }, read))
  return {
    perSecond: (acks.length / (performance.now() - began)) * 1000,
    leaseP99: percentiles(leases).p99,
    ackP99: percentiles(acks).p99,
    settled: acks.length,
  }
}
