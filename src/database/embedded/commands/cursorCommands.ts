import { Long } from 'bson'
import { typeMismatch } from '../errors.ts'
import { isNumeric, type Doc } from '../values/types.ts'
import { checkBatchSize, numberField, type Request } from './request.ts'

export function getMore({ body, database, engine }: Request): Doc {
  if (!isNumeric(body.getMore))
    throw typeMismatch("BSON field 'getMore.getMore' is the wrong type, expected type 'long'")
  const batchSize = numberField(body, 'batchSize', 0)
  checkBatchSize(batchSize)
  return {
    cursor: engine.cursors.next({
      id: Number(body.getMore),
      namespace: `${database}.${String(body.collection)}`,
      batchSize: batchSize || Infinity,
    }),
  }
}

export function killCursors({ body, engine }: Request): Doc {
  const ids = (Array.isArray(body.cursors) ? body.cursors : []).map(Number)
  const killed = ids.filter((id) => engine.cursors.close(id))
  const asLong = (list: number[]) => list.map((id) => Long.fromNumber(id))
  return {
    cursorsKilled: asLong(killed),
    cursorsNotFound: asLong(ids.filter((id) => !killed.includes(id))),
    cursorsAlive: [],
    cursorsUnknown: [],
  }
}
