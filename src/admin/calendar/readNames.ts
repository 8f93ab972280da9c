import type { PayloadRequest } from 'payload'
import { mostNames } from '../mostNames.ts'
import type { Named } from '../useNames.ts'
import type { Names } from './answer.ts'
import { namedKinds } from './answer.ts'

/** What the calendar names by id, as far as the reader may know it; read with the page. */
export async function readNames({ req }: { req: PayloadRequest }): Promise<Names> {
  const { payload, user } = req
  const lists = await Promise.all(
    namedKinds.map(async (collection) => {
      if (!user) return []
      const { docs } = await payload.find({
        ...{ collection, depth: 0, limit: mostNames, pagination: false, sort: 'name', req },
        select: { name: true, communities: true, timezone: true } as never,
        overrideAccess: false,
      })
      return docs as unknown as Named[]
    }),
  )
  return Object.fromEntries(namedKinds.map((kind, index) => [kind, lists[index]])) as Names
}
