import { badValue, CommandError } from '../errors.ts'
import type { Plan, Scan } from '../planner/plan.ts'
import type { ScanCounts } from '../planner/runPlan.ts'
import type { Collection } from '../storage/collection.ts'
import { lengthOf } from '../values/lengthOf.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { filterContext, docField, type Request } from './request.ts'
import { planSearch, search } from './search.ts'
import { version } from './handshake.ts'

/** Which index a command would use, and with executionStats what it looks at. */
export function explain({ body, engine, database }: Request): Doc {
  const command = body.explain
  if (!isDoc(command)) throw badValue('explain needs a command')
  const { name, filter, sort, limit } = readCommand(command)
  const collection = engine.catalog.find(database, name)
  const common = { explainVersion: '1', command, serverInfo: { host: 'localhost', version }, ok: 1 }
  const context = filterContext({ body: command, owner: collection })
  if (!collection) {
    return {
      queryPlanner: {
        namespace: `${database}.${name}`,
        winningPlan: { stage: 'EOF' },
        rejectedPlans: [],
      },
      ...common,
    }
  }
  const input = { view: engine.view, collection, filter, context, sort, hint: command.hint }
  const plan = planSearch(input)
  const winningPlan = describePlan({ plan, collection, filter, sort, limit })
  const queryPlanner = {
    namespace: collection.namespace,
    parsedQuery: filter,
    winningPlan,
    rejectedPlans: [],
  }
  if (body.verbosity === 'queryPlanner') return { queryPlanner, ...common }
  const counts: ScanCounts = { keys: 0, documents: 0 }
  const startedAt = Date.now()
  const nReturned = lengthOf(firstOf(search({ ...input, counts }), limit))
  return {
    queryPlanner,
    executionStats: {
      executionSuccess: true,
      nReturned,
      executionTimeMillis: Date.now() - startedAt,
      totalKeysExamined: counts.keys,
      totalDocsExamined: counts.documents,
    },
    ...common,
  }
}

function* firstOf<Item>(items: Iterable<Item>, limit: number): Iterable<Item> {
  let count = 0
  for (const item of items) {
    yield item
    if (++count === limit) return
  }
}

function readCommand(command: Doc) {
  const [verb, value] = Object.entries(command)[0] ?? []
  const statement = (list: unknown): Doc => (Array.isArray(list) && isDoc(list[0]) ? list[0] : {})
  switch (verb) {
    case 'find':
      return {
        name: String(value),
        filter: docField(command, 'filter'),
        sort: docField(command, 'sort'),
        limit: Number(command.limit ?? 0),
      }
    case 'count':
    case 'distinct':
    case 'findAndModify':
      return {
        name: String(value),
        filter: docField(command, 'query'),
        sort: docField(command, 'sort'),
        limit: 0,
      }
    case 'aggregate': {
      const [first, second] = command.pipeline as Doc[]
      const sort =
        isDoc(first) && '$sort' in first ? first.$sort : isDoc(second) ? second.$sort : undefined
      return {
        name: String(value),
        filter: isDoc(first) && isDoc(first.$match) ? first.$match : {},
        sort: isDoc(sort) ? sort : {},
        limit: 0,
      }
    }
    case 'update':
    case 'delete':
      return {
        name: String(value),
        filter: docField(statement(command.updates ?? command.deletes), 'q'),
        sort: {},
        limit: 0,
      }
    default:
      throw new CommandError(59, `Explain failed due to unknown command: ${verb}`)
  }
}

type Describe = { plan: Plan; collection: Collection; filter: Doc; sort: Doc; limit: number }

function describePlan({ plan, collection, filter, sort, limit }: Describe): Doc {
  const scans = plan.scans.map((scan) => describeScan(scan, collection))
  const access: Doc =
    scans.length === 0
      ? { stage: 'COLLSCAN', filter, direction: plan.isReverse ? 'backward' : 'forward' }
      : {
          stage: 'FETCH',
          filter,
          inputStage: scans.length === 1 ? scans[0] : { stage: 'OR', inputStages: scans },
        }
  const sorted =
    plan.isSorted || Object.keys(sort).length === 0
      ? access
      : { stage: 'SORT', sortPattern: sort, inputStage: access }
  return limit > 0 ? { stage: 'LIMIT', limitAmount: limit, inputStage: sorted } : sorted
}

function describeScan({ index, isReverse, ranges }: Scan, collection: Collection): Doc {
  return {
    stage: 'IXSCAN',
    keyPattern: index.key,
    indexName: index.name,
    isMultiKey: index.stored.multikey.length > 0,
    isUnique: index.isUnique,
    isSparse: index.isSparse,
    isPartial: index.partial !== undefined,
    direction: isReverse ? 'backward' : 'forward',
    ranges: ranges.length,
    namespace: collection.namespace,
  }
}
