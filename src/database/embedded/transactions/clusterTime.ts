import { Binary, Long, Timestamp } from 'bson'
import type { Doc } from '../values/types.ts'

let last = { seconds: 0, count: 0 }

/** What a replica set adds to its answers, so that drivers can order what they have seen. */
export function clusterFields(): Doc {
  const operationTime = tick(Math.floor(Date.now() / 1000))
  const signature = { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO }
  return { $clusterTime: { clusterTime: operationTime, signature }, operationTime }
}

function tick(seconds: number): Timestamp {
  last = seconds > last.seconds ? { seconds, count: 1 } : { ...last, count: last.count + 1 }
  return new Timestamp({ t: last.seconds, i: last.count })
}
