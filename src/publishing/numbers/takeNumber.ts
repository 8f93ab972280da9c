import type { Payload } from 'payload'
import { lowestFree } from '../../domain/calendar/issueNumbers.ts'
import { isDuplicate } from '../isDuplicate.ts'
import type { StoredNumber } from './giveBack.ts'
import { giveBack } from './giveBack.ts'

/** Others take numbers at the same moment: so many times the next one is tried. */
const maxTries = 100

/**
 * The number a post of a column leaves under: the one it has, else the lowest that is free. To be
 * asked right before each attempt, while its delivery is claimed: a number that was given back since
 * is another's by now. Two workers never get one number: (column, number) is unique.
 */
export async function takeNumber({
  payload,
  column,
  post,
  from,
}: {
  payload: Payload
  /** Ids. */
  column: string
  post: string
  /** The column's first number. */
  from: number
}): Promise<number> {
  for (let tries = 0; tries < maxTries; tries++) {
    const mine = await useOwn({ payload, column, post })
    if (mine !== null) return mine
    await giveBack({ payload, column })
    const number = await findFree({ payload, column, from })
    const data = { column, post, number, uses: 1, isFixed: false }
    try {
      await payload.db.create({ collection: 'issue-numbers', data })
      return number
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }
  throw new Error(`no number for post ${post} of column ${column} after ${maxTries} tries`)
}

/** `null`: it has none, or it is being given back. */
async function useOwn({
  payload,
  column,
  post,
}: {
  payload: Payload
  column: string
  post: string
}): Promise<number | null> {
  for (let tries = 0; tries < maxTries; tries++) {
    const row = await payload.db.findOne<StoredNumber>({
      collection: 'issue-numbers',
      where: { and: [{ column: { equals: column } }, { post: { equals: post } }] },
    })
    if (!row) return null
    const used = await payload.db.updateOne({
      collection: 'issue-numbers',
      where: { and: [{ id: { equals: row.id } }, { uses: { equals: row.uses } }] },
      data: { uses: row.uses + 1 },
    })
    if (used) return row.number
  }
  return null
}

async function findFree({
  payload,
  column,
  from,
}: {
  payload: Payload
  column: string
  from: number
}): Promise<number> {
  const { docs } = await payload.db.find<StoredNumber>({
    collection: 'issue-numbers',
    where: { and: [{ column: { equals: column } }, { number: { greater_than_equal: from } }] },
    select: { number: true } as never,
    pagination: false,
  })
  return lowestFree({ given: docs.map(({ number }) => number), from })
}
