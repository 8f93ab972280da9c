import type { Collection, Document, Filter } from 'mongodb'
import type { Payload, PayloadRequest, Where } from 'payload'
import { sessionOf } from './compareAndSet.ts'

/**
 * Many documents as the driver has them: ObjectIds and Dates, and no fields but those asked for. Payload's
 * `db.find` walks over every field of the collection for each document, which is two thirds of the time
 * a list of thousands takes. The question is Payload's own, put into MongoDB's words by Payload.
 */
export async function findStored<Doc extends object>({
  payload,
  req,
  collection,
  where,
  fields,
}: {
  payload: Payload
  req?: PayloadRequest
  collection: 'posts' | 'deliveries'
  where: Where
  fields: readonly string[]
}): Promise<(Doc & { id: string })[]> {
  const model = (payload.db as unknown as Connected).collections[collection]!
  const filter = await model.buildQuery({ payload, where })
  const projection = Object.fromEntries(fields.map((name) => [name, 1]))
  const session = await sessionOf({ payload, req })
  const found = await model.collection.find(filter, { projection, session }).toArray()
  return found.map((doc) => Object.assign(doc as unknown as Doc, { id: String(doc._id) }))
}

type Connected = {
  collections: Record<
    string,
    {
      collection: Collection
      buildQuery(asked: { payload: Payload; where: Where }): Promise<Filter<Document>>
    }
  >
}
