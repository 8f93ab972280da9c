import type { Collection, Document } from 'mongodb'

const batch = 1000

/** Writes documents by their _id, so that doing it again changes nothing; returns how many. */
export async function putDocuments({
  collection,
  documents,
  onProgress,
}: {
  collection: Collection
  documents: AsyncIterable<Document> | Iterable<Document>
  onProgress?: (count: number) => void
}): Promise<number> {
  let waiting: Document[] = []
  let total = 0
  const flush = async () => {
    if (waiting.length === 0) return
    const operations = waiting.map((document) => ({
      replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true },
    }))
    await collection.bulkWrite(operations, { ordered: false })
    total += waiting.length
    waiting = []
    onProgress?.(total)
  }
  for await (const document of documents) {
    waiting.push(document)
    if (waiting.length === batch) await flush()
  }
  await flush()
  return total
}
