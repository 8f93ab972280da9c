import { createHash } from 'node:crypto'
import type { Collection, Document, MongoClient } from 'mongodb'
import {
  listEverything,
  makeIndexes,
  prepareCollection,
  type NamedCollection,
} from './collections.ts'
import { putDocuments } from './putDocuments.ts'

export type Progress = { namespace: string; done: number; of: number }
type Move = { from: MongoClient; to: MongoClient; onProgress: (progress: Progress) => void }

/**
 * Copies everything to another server and compares what has arrived, by number and by a hash over
 * every document's bytes. Documents go by their _id: after an interruption it is simply run again.
 */
export async function moveDatabase({
  from,
  to,
  onProgress,
}: Move): Promise<{ collections: number; documents: number }> {
  const everything = await listEverything(from)
  let documents = 0
  for (const collection of everything)
    documents += await moveCollection({ from, to, onProgress, collection })
  return { collections: everything.length, documents }
}

async function moveCollection({
  from,
  to,
  onProgress,
  collection,
}: Move & { collection: NamedCollection }) {
  const { database, name } = collection
  const namespace = `${database}.${name}`
  const [source, target] = [from.db(database).collection(name), to.db(database).collection(name)]
  const of = await source.countDocuments()
  await prepareCollection({ db: to.db(database), from: collection })
  onProgress({ namespace, done: 0, of })
  await putDocuments({
    collection: target,
    documents: source.find({}, { promoteValues: false }),
    onProgress: (done) => onProgress({ namespace, done, of }),
  })
  await removeOthers({ source, target })
  await makeIndexes({ db: to.db(database), from: collection })
  const [ours, theirs] = [await fingerprint(source), await fingerprint(target)]
  if (ours.count !== theirs.count || ours.hash !== theirs.hash) {
    throw new Error(
      `${namespace} differs after the move: ${ours.count} documents here, ${theirs.count} there. Was something written meanwhile? Stop Lanmu and run this again.`,
    )
  }
  return of
}

/** An earlier attempt may have copied what has been deleted here since. */
async function removeOthers({ source, target }: { source: Collection; target: Collection }) {
  if ((await source.countDocuments()) === (await target.countDocuments())) return
  for await (const { _id } of target.find({}, { projection: { _id: 1 } })) {
    if (!(await source.findOne({ _id }, { projection: { _id: 1 } })))
      await target.deleteOne({ _id })
  }
}

async function fingerprint(collection: Collection): Promise<{ count: number; hash: string }> {
  const hash = createHash('sha256')
  let count = 0
  const documents = collection.find<Document>({}, { raw: true, sort: { _id: 1 } })
  for await (const bytes of documents) {
    hash.update(bytes as unknown as Uint8Array)
    count++
  }
  return { count, hash: hash.digest('hex') }
}
