/** The driver's doing, before anything reaches the server. */
const leftOut = 'mongodb 6.20 leaves bypassDocumentValidation out of the command where it is false'
const madeId = 'mongodb 6.20 puts an ObjectId in place of an _id that is null'
const readsOnly = 'mongodb 6.20 sends afterClusterTime with reads only'
const seenAtOnce =
  'a collection or index made inside a transaction can be seen by others before it commits'

/**
 * Tests of MongoDB's that apply to a server like ours and do not pass, with the reason. The run
 * fails when one of these passes, and when one fails that is not here.
 */
export const exceptions: Record<string, string> = {
  'crud/bypassDocumentValidation.json: Aggregate with $out passes bypassDocumentValidation: false':
    leftOut,
  'crud/bypassDocumentValidation.json: BulkWrite passes bypassDocumentValidation: false': leftOut,
  'crud/bypassDocumentValidation.json: FindOneAndReplace passes bypassDocumentValidation: false':
    leftOut,
  'crud/bypassDocumentValidation.json: FindOneAndUpdate passes bypassDocumentValidation: false':
    leftOut,
  'crud/bypassDocumentValidation.json: InsertMany passes bypassDocumentValidation: false': leftOut,
  'crud/create-null-ids.json: inserting _id with type null via insertOne': madeId,
  'crud/create-null-ids.json: inserting _id with type null via insertMany': madeId,
  'crud/create-null-ids.json: inserting _id with type null via bulkWrite': madeId,
  'transactions/commit.json: reset session state commit': readsOnly,
  'transactions/commit.json: reset session state abort': readsOnly,
  'transactions/retryable-writes.json: increment txnNumber': readsOnly,
  'transactions/create-collection.json: explicitly create collection using create command':
    seenAtOnce,
  'transactions/create-collection.json: implicitly create collection using insert': seenAtOnce,
  'transactions/create-index.json: create index on a non-existing collection': seenAtOnce,
  'transactions/create-index.json: create index on a collection created within the same transaction':
    seenAtOnce,
}
