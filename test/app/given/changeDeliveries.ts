import { MongoClient, ObjectId } from 'mongodb'
import { readRunning } from '../../../src/starting/running.ts'
import type { Place } from './runLanmu.ts'

/** Writes into the ledger of a running Lanmu what no channel of these tests does by itself. */
export async function changeDeliveries({
  place,
  where,
  set,
}: {
  place: Place
  where: { channel: string }
  set: Record<string, unknown>
}): Promise<void> {
  const running = await readRunning({ folder: place.folder })
  const client = await MongoClient.connect(running!.databaseUrl)
  const deliveries = client.db().collection('deliveries')
  await deliveries.updateMany({ channel: new ObjectId(where.channel) }, { $set: set })
  await client.close()
}
