import { CommandError } from '../errors.ts'
import { noSuchTransaction, type Transaction } from '../transactions/transaction.ts'
import { toBigInt } from '../values/numbers.ts'
import type { Doc } from '../values/types.ts'
import { collectionName, type Command, type Request } from './request.ts'

const allowed = new Set([
  'find',
  'getMore',
  'killCursors',
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'aggregate',
  'distinct',
  'commitTransaction',
  'abortTransaction',
])
/** These take effect at once and stay, even where the transaction is aborted. */
const outside = new Set(['create', 'createIndexes'])

/** Runs a command that belongs to a transaction; one that fails takes the transaction with it. */
export async function runInTransaction(request: Request, command: Command): Promise<Doc> {
  const { name, body, session, engine } = request
  if (session === undefined || body.txnNumber === undefined) {
    throw new CommandError(
      72,
      "'autocommit' field requires a transaction number to also be specified",
    )
  }
  if (name === 'count')
    throw new CommandError(263, "Cannot run 'count' in a multi-document transaction.")
  const number = toBigInt(body.txnNumber).toString()
  const transaction = engine.transactions.enter({
    session,
    number,
    isStart: body.startTransaction === true,
  })
  if (name === 'commitTransaction') return commit(request, transaction)
  if (name === 'abortTransaction') return abort(request, transaction)
  if (transaction.state !== 'open')
    throw new CommandError(256, `Transaction with { txnNumber: ${number} } has been committed.`)
  try {
    if (outside.has(name)) return await runOutside({ request, command, transaction })
    if (!allowed.has(name))
      throw new CommandError(263, `Cannot run '${name}' in a multi-document transaction.`)
    const reply = command.run({
      ...request,
      engine: engine.within(transaction),
      session: transaction.owner,
    })
    if (Array.isArray(reply.writeErrors)) engine.transactions.abort(transaction)
    return reply
  } catch (error) {
    engine.transactions.abort(transaction)
    throw labelled(error)
  }
}

type Outside = { request: Request; command: Command; transaction: Transaction }

async function runOutside({ request, command, transaction }: Outside): Promise<Doc> {
  const { engine, database } = request
  const name = collectionName(request)
  const existed = engine.catalog.find(database, name) !== undefined
  const reply = await engine.environment.write(() => command.run(request))
  if (!existed) transaction.created.push({ database, name })
  return reply
}

/** What is worth trying again as a whole carries the label that says so. */
function labelled(error: unknown): unknown {
  if (!(error instanceof CommandError) || error.code !== 112) return error
  return new CommandError(error.code, error.message, {
    ...error.extra,
    errorLabels: ['TransientTransactionError'],
  })
}

async function commit({ engine }: Request, transaction: Transaction): Promise<Doc> {
  try {
    await engine.transactions.commit(transaction)
    return {}
  } catch (error) {
    throw labelled(error)
  }
}

function abort({ engine }: Request, transaction: Transaction): Doc {
  if (transaction.state === 'committed')
    throw new CommandError(
      256,
      `Transaction with { txnNumber: ${transaction.number} } has been committed.`,
    )
  engine.transactions.abort(transaction)
  return {}
}

/** Outside of a transaction there is nothing to commit or abort. */
export function noTransaction({ name }: Request): Doc {
  throw noSuchTransaction(`${name} must be run in a transaction`)
}
