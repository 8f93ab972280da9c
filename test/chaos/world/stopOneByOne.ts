import { setTimeout as pause } from 'node:timers/promises'
import type { MongoClient } from 'mongodb'
import type { Payload } from 'payload'
import type { Stop } from '../evidence.ts'
import type { ChaosOptions } from '../options.ts'
import type { WorldChannel } from './channels.ts'
import type { Crew } from './crew.ts'
import type { Editors } from './editors.ts'
import { readStop } from './ledger.ts'

/** Asks each worker to stop, one after the other, while many posts are about due; looks what it left. */
export async function stopOneByOne({
  payload,
  client,
  crew,
  editors,
  channels,
  options,
}: {
  payload: Payload
  client: MongoClient
  crew: Crew
  editors: Editors
  channels: WorldChannel[]
  options: ChaosOptions
}): Promise<Stop[]> {
  const stops: Stop[] = []
  const bursts = options.stops
  for (let round = 0; round < bursts; round++) {
    const dueAt = Date.now() + 2_500
    const size = Math.ceil(options.burstPosts / bursts)
    await Promise.all(
      Array.from({ length: size }, (_, index) =>
        editors.create({
          tag: `burst${round}-${index}`,
          // Around the moment of the stop: some are under way, some have an alarm, some have none.
          dueAt: dueAt + index * Math.ceil(3_000 / size),
          channels: [channels[index % channels.length]!],
        }),
      ),
    )
    await pause(Math.max(0, dueAt + 300 - Date.now()))
    const member = crew.awake()[0]
    if (!member) continue
    const exitCode = await crew.stop(member)
    stops.push(await readStop({ payload, client, worker: member.name!, exitCode }))
    await crew.isComplete()
  }
  return stops
}
