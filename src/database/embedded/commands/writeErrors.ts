import { CommandError } from '../errors.ts'
import type { Doc } from '../values/types.ts'

/**
 * Runs the statements of a write command. One that fails is reported beside the others; an ordered
 * command stops there. What a statement has thrown it has not written.
 */
export function runStatements<Statement>({
  statements,
  isOrdered,
  run,
}: {
  statements: Statement[]
  isOrdered: boolean
  run: (statement: Statement, index: number) => void
}): Doc[] {
  const errors: Doc[] = []
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index)
    } catch (error) {
      // A write conflict is the transaction's, not the statement's.
      if (!(error instanceof CommandError) || error.code === 112) throw error
      errors.push({
        index,
        code: error.code,
        codeName: undefined,
        errmsg: error.message,
        ...error.extra,
      })
      if (isOrdered) break
    }
  }
  return errors
}

export const withErrors = (reply: Doc, errors: Doc[]): Doc =>
  errors.length > 0 ? { ...reply, writeErrors: errors } : reply
