import { MongoClient } from 'mongodb'

/** "the built-in database", or what the server says of itself. */
export async function describeDatabase({
  url,
  isEmbedded,
}: {
  url: string
  isEmbedded: boolean
}): Promise<string> {
  if (isEmbedded) return 'the built-in database'
  const client = await MongoClient.connect(url)
  try {
    const info = await client.db().admin().command({ buildInfo: 1 })
    const name = 'documentdb' in info ? 'DocumentDB, as MongoDB' : 'MongoDB'
    return `${name} ${String(info.version)}`
  } finally {
    await client.close()
  }
}
