import { EJSON } from 'bson'
import type { Db, Document } from 'mongodb'
import type { Fields } from './generate.ts'

export type Question =
  | { kind: 'find'; filter: Fields; sort: Fields }
  | { kind: 'aggregate'; pipeline: Fields[] }
  | {
      kind: 'update'
      filter: Fields
      update: Fields
      isMany: boolean
      upsertsAs: number | undefined
    }

/** The other engine restarts itself now and then; what it cannot answer says nothing. */
export const unavailable = 'unavailable'

/** What a server answers, in a form that can be compared; an error counts by its code. */
export async function ask(db: Db, question: Question): Promise<string> {
  const rows = db.collection<Document>('rows')
  try {
    switch (question.kind) {
      case 'find':
        return text(await rows.find(question.filter, { sort: question.sort as never }).toArray())
      case 'aggregate':
        return text(
          unordered({
            pipeline: question.pipeline,
            found: await rows.aggregate(question.pipeline).toArray(),
          }),
        )
      case 'update': {
        const { filter, update, isMany, upsertsAs } = question
        const where = upsertsAs === undefined ? filter : { ...filter, _id: upsertsAs }
        const options = { upsert: upsertsAs !== undefined }
        // Without a filter on one document which one is updated is up to the server.
        const result = isMany
          ? await rows.updateMany(where, update, options)
          : await rows.updateOne({ ...where, _id: (upsertsAs ?? 0) as never }, update, options)
        return text({
          matched: result.matchedCount,
          modified: result.modifiedCount,
          rows: await rows.find().sort({ _id: 1 }).toArray(),
        })
      }
    }
  } catch (error) {
    const { code, message } = error as { code?: number; message: string }
    if (/recovery mode|not yet accepting|terminating connection|ECONNREFUSED/.test(message))
      return unavailable
    return code === undefined ? `failed: ${String(error)}` : 'error'
  }
}

const text = (value: unknown) => EJSON.stringify(value, { relaxed: true })

/** Groups come in no particular order, and neither does what a $lookup finds. */
function unordered({ pipeline, found }: { pipeline: Fields[]; found: Document[] }): Document[] {
  const isGroup = '$group' in (pipeline.at(-1) ?? {})
  const docs = found.map((doc) =>
    Array.isArray(doc.found) ? { ...doc, found: inOrder(doc.found) } : doc,
  )
  return isGroup ? inOrder(docs) : docs
}

const inOrder = (docs: Document[]) => [...docs].sort((a, b) => (text(a) < text(b) ? -1 : 1))
