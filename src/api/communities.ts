import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { namedBy } from './namedBy.ts'
import type { Asker } from './identify.ts'
import { pageById, pageOf, pageQuery } from './page.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, idOrSlug } from './shapes.ts'

const community = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    kind: z.string(),
    stage: z.string(),
    about: z.string().nullable(),
    createdAt: answeredAt,
    updatedAt: answeredAt,
  })
  .meta({ id: 'Community' })

const about = {
  method: 'get',
  tag: 'communities',
  scope: 'read:communities',
  heedsReach: true,
} as const

export const communitiesRoutes: Route[] = [
  route({
    ...about,
    path: '/communities',
    id: 'listCommunities',
    summary: 'Communities and what they are for, newest first',
    query: z.strictObject(pageQuery),
    answers: { 200: pageOf(community) },
  }).answer(({ payload, query, asker }) =>
    pageById({
      path: '/communities',
      query,
      read: ({ behind, limit }) =>
        find({ payload, where: { and: [...reached(asker), ...behind] }, limit }),
    }),
  ),
  route({
    ...about,
    path: '/communities/:community',
    id: 'readCommunity',
    summary: 'A community and what it is for',
    params: z.object({ community: idOrSlug }),
    answers: { 200: community },
  }).answer(async ({ payload, asker, params }) => {
    const where = { and: [namedBy(params.community), ...reached(asker)] }
    const [found] = await find({ payload, where, limit: 1 })
    return found ? { status: 200, body: found } : { problem: 'not-found' }
  }),
]

async function find({ payload, where, limit }: { payload: Payload; where: Where; limit: number }) {
  const { docs } = await payload.db.find<Stored>({
    collection: 'communities',
    where,
    sort: '-id',
    limit,
    pagination: false,
  })
  return docs.map(({ slug, name, kind, stage, ...doc }) => ({
    ...{ id: String(doc.id), slug, name, kind, stage, about: doc.about ?? null },
    createdAt: new Date(doc.createdAt),
    updatedAt: new Date(doc.updatedAt),
  }))
}

type Stored = {
  id: string
  slug: string
  name: string
  kind: string
  stage: string
  about?: string | null
  createdAt: string
  updatedAt: string
}

function reached({ key }: Asker): Where[] {
  return key?.reach ? [{ id: { in: key.reach.communities } }] : []
}
