import { MongoBulkWriteError, MongoError, MongoServerError } from 'mongodb'
import { mismatch } from './matches.ts'
import type { Fields } from './specFiles.ts'

/** Whether an operation failed the way the test says; undefined if so, otherwise what differs. */
export function errorMismatch({
  expected,
  error,
}: {
  expected: Fields
  error: unknown
}): string | undefined {
  if (!(error instanceof Error)) return `expected an error, got ${JSON.stringify(error)}`
  const isServer = error instanceof MongoServerError
  if (expected.isClientError === true && isServer)
    return `expected a client error, got: ${error.message}`
  if (expected.isClientError === false && !isServer)
    return `expected a server error, got: ${error.message}`
  if (
    expected.errorContains &&
    !error.message.toLowerCase().includes(String(expected.errorContains).toLowerCase())
  ) {
    return `expected "${String(expected.errorContains)}" in: ${error.message}`
  }
  if (expected.errorCode !== undefined && (error as MongoServerError).code !== expected.errorCode) {
    return `expected code ${String(expected.errorCode)}, got ${String((error as MongoServerError).code)}: ${error.message}`
  }
  if (
    expected.errorCodeName !== undefined &&
    (error as MongoServerError).codeName !== expected.errorCodeName
  ) {
    return `expected codeName ${String(expected.errorCodeName)}, got ${String((error as MongoServerError).codeName)}`
  }
  return labelMismatch({ expected, error }) ?? partMismatch({ expected, error })
}

function labelMismatch({
  expected,
  error,
}: {
  expected: Fields
  error: Error
}): string | undefined {
  const has = (label: string) => error instanceof MongoError && error.hasErrorLabel(label)
  const lacking = ((expected.errorLabelsContain ?? []) as string[]).find((label) => !has(label))
  if (lacking) return `expected the label ${lacking} on: ${error.message}`
  const present = ((expected.errorLabelsOmit ?? []) as string[]).find(has)
  return present ? `did not expect the label ${present} on: ${error.message}` : undefined
}

function partMismatch({ expected, error }: { expected: Fields; error: Error }): string | undefined {
  if (expected.expectResult !== undefined && error instanceof MongoBulkWriteError) {
    return mismatch({
      expected: expected.expectResult,
      actual: { ...error.result, ...countsOf(error) },
      at: 'error.result',
    })
  }
  if (expected.errorResponse !== undefined && error instanceof MongoServerError) {
    return mismatch({
      expected: expected.errorResponse,
      actual: error.errorResponse,
      at: 'error.errorResponse',
    })
  }
  return undefined
}

const countsOf = ({
  insertedCount,
  matchedCount,
  modifiedCount,
  deletedCount,
  upsertedCount,
  upsertedIds,
  insertedIds,
}: MongoBulkWriteError) => ({
  insertedCount,
  matchedCount,
  modifiedCount,
  deletedCount,
  upsertedCount,
  upsertedIds,
  insertedIds,
})
