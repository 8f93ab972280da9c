import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { errorsOf } from '../publishing/errorsOf.ts'
import type { Asker } from './identify.ts'
import { pageById, pageOf, pageQuery } from './page.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, id, idParams } from './shapes.ts'
import type { Words } from '../domain/words.ts'

const targets = ['channel', 'community', 'post'] as const

const hold = z
  .object({
    id: z.string(),
    scope: z.enum(['everything', ...targets]),
    target: z.string().nullable().meta({ description: 'What is held; null: everything.' }),
    reason: z.string(),
    since: answeredAt,
    by: z.string().nullable(),
    releasedAt: answeredAt.nullable(),
    releasedBy: z.string().nullable(),
  })
  .meta({ id: 'Hold' })

const reason = z.string().trim().min(1).max(1000)
const newHold = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('everything'), reason }),
  z.strictObject({ scope: z.enum(targets), target: id, reason }),
])

const isOpen = z
  .enum(['true', 'false'])
  .optional()
  .meta({ description: '`true`: what is held now, `false`: what was released.' })
const about = { tag: 'holds', heedsReach: true } as const

export const holdsRoutes: Route[] = [
  route({
    ...about,
    method: 'get',
    path: '/holds',
    id: 'listHolds',
    summary: 'What is held back, newest first',
    scope: 'read:holds',
    query: z.strictObject({ open: isOpen, ...pageQuery }),
    answers: { 200: pageOf(hold) },
  }).answer(({ payload, query, asker }) => {
    const open: Where[] =
      query.open === undefined
        ? []
        : [{ isReleased: query.open === 'true' ? { not_equals: true } : { equals: true } }]
    return pageById({
      path: '/holds',
      query,
      read: ({ behind, limit }) =>
        find({ payload, where: { and: [...open, ...behind, ...reached(asker)] }, limit }),
    })
  }),
  route({
    ...about,
    method: 'post',
    path: '/holds',
    id: 'createHold',
    summary: 'Hold back a post, a channel, a community or everything, from now',
    scope: 'write:holds',
    body: newHold,
    answers: { 201: hold },
    problems: ['not-found'],
  }).answer(async ({ payload, body, asker }) => {
    const { scope, reason } = body
    const target = 'target' in body ? body.target : null
    if (!mayHold({ asker, scope, target })) {
      return {
        problem: 'forbidden',
        detail: {
          en: 'This key holds its own channels and communities only.',
          zh: '这个密钥只能暂停自己的渠道和社群。',
        },
      }
    }
    if (target && scope !== 'everything' && !(await isThere({ payload, scope, target }))) {
      return { problem: 'not-found', detail: noTarget(scope) }
    }
    const data = { scope, reason, ...(target ? { [scope]: target } : {}) }
    const asked = { user: asker.user, overrideAccess: false, depth: 0 } as const
    const made = await payload.create({ collection: 'holds', data, ...asked })
    const [found] = await find({ payload, where: { id: { equals: made.id } }, limit: 1 })
    return { status: 201, headers: { Location: `/v1/holds/${made.id}` }, body: found! }
  }),
  route({
    ...about,
    method: 'post',
    path: '/holds/:id/release',
    id: 'releaseHold',
    summary: 'Let go what was held; what is late by now leaves one by one',
    scope: 'write:holds',
    params: idParams,
    answers: { 200: hold },
    problems: ['not-found'],
  }).answer(async ({ payload, params, asker }) => {
    const where = { and: [{ id: { equals: params.id } }, ...reached(asker)] }
    const [known] = await find({ payload, where, limit: 1 })
    if (!known || !mayHold({ asker, ...known })) return { problem: 'not-found' }
    if (known.releasedAt) return { status: 200, body: known }
    const asked = { user: asker.user, overrideAccess: false, depth: 0 } as const
    const data = { isReleased: true }
    try {
      await payload.update({ collection: 'holds', id: params.id, data, ...asked })
    } catch (error) {
      const errors = errorsOf(error)
      if (!errors) throw error
      return {
        problem: 'conflict',
        detail: { en: 'What it holds is no longer there.', zh: '它暂停的对象已不存在。' },
        errors,
      }
    }
    const [released] = await find({ payload, where, limit: 1 })
    return { status: 200, body: released! }
  }),
]

type Scope = z.output<typeof hold>['scope']

/** A limited key sees what holds back something of its own, and the holds on everything. */
function reached({ key }: Asker): Where[] {
  if (!key?.reach) return []
  const { channels, communities } = key.reach
  return [
    {
      or: [
        { scope: { equals: 'everything' } },
        { channel: { in: channels } },
        { community: { in: communities } },
      ],
    },
  ]
}

function mayHold({
  asker: { key },
  scope,
  target,
}: {
  asker: Asker
  scope: Scope
  target: string | null
}): boolean {
  if (!key?.reach) return true
  if (scope === 'channel') return key.reach.channels.includes(target ?? '')
  return scope === 'community' && key.reach.communities.includes(target ?? '')
}

const collections = { channel: 'channels', community: 'communities', post: 'posts' } as const

async function isThere({
  payload,
  scope,
  target,
}: {
  payload: Payload
  scope: keyof typeof collections
  target: string
}): Promise<boolean> {
  const where = { id: { equals: target } }
  return (await payload.db.findOne({ collection: collections[scope], where })) !== null
}

async function find({ payload, where, limit }: { payload: Payload; where: Where; limit: number }) {
  const { docs } = await payload.db.find<Stored>({
    collection: 'holds',
    where,
    sort: '-id',
    limit,
    pagination: false,
  })
  return docs.map((doc) => ({
    id: String(doc.id),
    scope: doc.scope,
    target: doc.scope === 'everything' ? null : String(doc[doc.scope]),
    reason: doc.reason,
    since: new Date(doc.createdAt),
    by: doc.by ? String(doc.by) : null,
    releasedAt: doc.releasedAt ? new Date(doc.releasedAt) : null,
    releasedBy: doc.releasedBy ? String(doc.releasedBy) : null,
  }))
}

type Stored = { id: string; scope: Scope; reason: string; createdAt: string } & Partial<
  Record<'channel' | 'community' | 'post' | 'by' | 'releasedBy' | 'releasedAt', string | null>
>

const scopeNames = { channel: '渠道', community: '社群', post: '内容' }

function noTarget(scope: keyof typeof scopeNames): Words {
  return { en: `There is no ${scope} with this id.`, zh: `没有这个编号的${scopeNames[scope]}。` }
}
