import type { Binary, ObjectId } from 'bson'
import { toDouble } from '../values/numbers.ts'
import { isDoc, typeOf } from '../values/types.ts'

/** A value as mongod prints it in a message: { title: "x", owner: ObjectId('…') }. */
export function describeKey(value: unknown): string {
  if (isDoc(value)) {
    const fields = Object.entries(value).map(([name, item]) => `${name}: ${describeKey(item)}`)
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[ ${value.map(describeKey).join(', ')} ]`
  switch (typeOf(value)) {
    case 'string':
      return `"${value as string}"`
    case 'objectId':
      return `ObjectId('${(value as ObjectId).toHexString()}')`
    case 'date':
      return `new Date(${(value as Date).getTime()})`
    case 'binData':
      return `BinData(${(value as Binary).sub_type}, ${Buffer.from((value as Binary).buffer)
        .toString('hex')
        .toUpperCase()})`
    case 'double': {
      const number = toDouble(value)
      return Number.isInteger(number) ? number.toFixed(1) : String(number)
    }
    case 'missing':
      return 'null'
    case 'minKey':
      return 'MinKey'
    case 'maxKey':
      return 'MaxKey'
    default:
      return String(value)
  }
}
