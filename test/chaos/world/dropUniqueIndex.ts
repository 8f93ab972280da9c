import { MongoClient } from 'mongodb'

/** Takes the ledger's unique index out of a database that has been set up already. */
export async function dropUniqueIndex(databaseUrl: string): Promise<void> {
  const client = await MongoClient.connect(databaseUrl)
  const ledger = client.db().collection('deliveries')
  // Payload builds its indexes after it has connected.
  for (let left = 50; left > 0; left--) {
    const unique = (await ledger.indexes().catch(() => [])).filter((index) => index.unique)
    for (const { name } of unique) await ledger.dropIndex(name!)
    if (unique.length > 0) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await client.close()
}
