import type { Where } from 'payload'
import { z } from 'zod'
import { postStates } from '../domain/post.ts'
import { listPosts } from '../publishing/posts/listPosts.ts'
import type { EditedPost } from '../publishing/posts/readPost.ts'
import { readPost, versionOf } from '../publishing/posts/readPost.ts'
import type { PostChange, PostSaved } from '../publishing/posts/savePost.ts'
import { changePost, createPost, trashPost } from '../publishing/posts/savePost.ts'
import { findNamed, namedQuery } from './findNamed.ts'
import type { Asker } from './identify.ts'
import { readMatch } from './match.ts'
import { pageById, pageOf, pageQuery } from './page.ts'
import type { BodyForm } from './postShapes.ts'
import {
  bodyForms,
  fromSentBody,
  fromSentVariants,
  listedPost,
  newPost,
  postChange,
} from './postShapes.ts'
import { toWholePost, wholePost } from './postShapes.ts'
import type { Problem } from './problem.ts'
import {
  isChannelReached,
  isColumnReached,
  isReached,
  isWithinReach,
  whereReached,
} from './reach.ts'
import type { Route } from './route.ts'
import { nothing, route } from './route.ts'
import { id, idParams, instant, ofType } from './shapes.ts'

const listQuery = z.strictObject({
  state: z.enum(postStates).optional().meta({ description: 'Only posts in this state.' }),
  type: ofType,
  ...namedQuery,
  owner: id.optional().meta({ description: 'Only posts of this user.' }),
  from: instant.optional().meta({ description: 'With a time from here on.' }),
  to: instant.optional().meta({ description: 'With a time before.' }),
  trash: z.enum(['true', 'false']).default('false').meta({ description: 'Those in the trash.' }),
  ...pageQuery,
})

const formQuery = {
  body: z.enum(bodyForms).default('markdown').meta({ description: 'The form of the text.' }),
}
const about = { tag: 'posts', heedsReach: true } as const
const gone = {
  en: 'There is no such post, or it is in the trash.',
  zh: '没有这条内容，或它在回收站里。',
}

const list = route({
  ...about,
  method: 'get',
  path: '/posts',
  id: 'listPosts',
  summary: 'Posts without their text, newest first',
  description: 'Of a post that is on the calendar, the version that will leave.',
  scope: 'read:posts',
  query: listQuery,
  answers: { 200: pageOf(listedPost) },
  problems: ['not-found'],
}).answer(async ({ payload, query, asker }) => {
  const named = await findNamed({ payload, query })
  if ('problem' in named) return named
  const asked = whereOf({ ...query, ...named.ids })
  return pageById({
    path: '/posts',
    query,
    read: ({ behind, limit }) =>
      listPosts({ payload, where: [...asked, ...whereReached(asker), ...behind], limit }),
  })
})

const read = route({
  ...about,
  method: 'get',
  path: '/posts/:id',
  id: 'readPost',
  summary: 'A post as its editors have it, with its text',
  description: 'The ETag is what `If-Match` takes. `version=calendar`: what will leave.',
  scope: 'read:posts',
  params: idParams,
  query: z.strictObject({
    ...formQuery,
    version: z
      .enum(['latest', 'calendar'])
      .default('latest')
      .meta({ description: 'As it was saved last, or as it will leave.' }),
  }),
  answers: { 200: wholePost },
  problems: ['not-found'],
}).answer(async ({ payload, params, query, asker }) => {
  const isCalendar = query.version === 'calendar'
  const post = await readPost({ payload, user: asker.user, id: params.id, isCalendar })
  if (!post || !isReached({ asker, placed: post })) return { problem: 'not-found', detail: gone }
  // What is said on another's channel is not this key's to read.
  const variants = post.variants.filter(({ channel }) => isChannelReached({ asker, channel }))
  return { status: 200, ...answerOf({ post: { ...post, variants }, form: query.body }) }
})

const create = route({
  ...about,
  method: 'post',
  path: '/posts',
  id: 'createPost',
  summary: 'Write a post',
  description: 'With `state: scheduled` it goes onto the calendar at once.',
  scope: 'write:posts',
  query: z.strictObject(formQuery),
  body: newPost,
  bodyLimit: '1mb',
  answers: { 201: wholePost },
}).answer(async ({ payload, query, body, asker, now }) => {
  const placed = {
    channels: [...(body.channels ?? []), ...spoken(body.variants)],
    communities: body.communities ?? [],
  }
  const { column } = body
  const isOwnColumn = await isColumnReached({ payload, asker, column })
  if (!isOwnColumn || !isWithinReach({ asker, placed })) return outOfReach
  const result = await createPost({ payload, user: asker.user, change: toChange(body), now })
  if (result.type !== 'saved') return toProblem(result)
  const { headers, body: whole } = answerOf({ post: result.post, form: query.body })
  return { status: 201, headers: { ...headers, Location: `/v1/posts/${whole.id}` }, body: whole }
})

const asDraft = z
  .enum(['draft'])
  .optional()
  .meta({ description: 'Save the change beside what is on the calendar.' })

const change = route({
  ...about,
  method: 'patch',
  path: '/posts/:id',
  id: 'changePost',
  summary: 'Change a post; what is left out stays',
  description:
    'A post on the calendar stays there, changed; `as=draft` saves the change beside it, where nothing of it leaves.',
  scope: 'write:posts',
  params: idParams,
  query: z.strictObject({ ...formQuery, as: asDraft }),
  body: postChange,
  bodyLimit: '1mb',
  needsMatch: true,
  answers: { 200: wholePost },
  problems: ['not-found'],
}).answer(async ({ payload, params, query, body, asker, now, header }) => {
  const match = readMatch(header)
  if ('problem' in match) return match
  if (!(await isColumnReached({ payload, asker, column: body.column }))) return outOfReach
  const result = await changePost({
    payload,
    user: asker.user,
    id: params.id,
    change: toChange(body),
    version: match.version,
    isDraft: query.as === 'draft',
    mayChange: (post) => mayWrite({ asker, post, body }),
    now,
  })
  if (result.type !== 'saved') return toProblem(result)
  return { status: 200, ...answerOf({ post: result.post, form: query.body }) }
})

const trash = route({
  ...about,
  method: 'delete',
  path: '/posts/:id',
  id: 'trashPost',
  summary: 'Put a post into the trash; what has not left will not',
  scope: 'write:posts',
  params: idParams,
  needsMatch: true,
  answers: { 204: nothing },
  problems: ['not-found'],
}).answer(async ({ payload, params, asker, now, header }) => {
  const match = readMatch(header)
  if ('problem' in match) return match
  const mayChange = (post: EditedPost) => mayWrite({ asker, post, body: {} })
  const asked = { payload, user: asker.user, id: params.id, version: match.version, mayChange, now }
  const result = await trashPost({ ...asked, isTrash: true })
  return result.type === 'saved' ? { status: 204 } : toProblem(result)
})

const restore = route({
  ...about,
  method: 'post',
  path: '/posts/:id/restore',
  id: 'restorePost',
  summary: 'Take a post out of the trash, as a draft',
  scope: 'write:posts',
  params: idParams,
  answers: { 200: wholePost },
  problems: ['not-found'],
}).answer(async ({ payload, params, asker, now }) => {
  const mayChange = (post: EditedPost) => mayWrite({ asker, post, body: {} })
  const asked = { payload, user: asker.user, id: params.id, version: null, mayChange, now }
  const result = await trashPost({ ...asked, isTrash: false })
  if (result.type !== 'saved') return toProblem(result)
  return { status: 200, ...answerOf({ post: result.post, form: 'markdown' }) }
})

export const postsRoutes: Route[] = [list, read, create, change, trash, restore]

const outOfReach: Problem = {
  problem: 'forbidden',
  detail: {
    en: 'This key may write posts for its own channels and communities only: name some of them.',
    zh: '这个密钥只能为自己的渠道和社群写内容：请至少指定其中一个。',
  },
}

function whereOf(query: z.output<typeof listQuery>): Where[] {
  const { state, type, channel, community, column, owner, from, to } = query
  return [
    { deletedAt: { exists: query.trash === 'true' } },
    ...(state === 'scheduled' ? [{ _status: { equals: 'published' } }] : []),
    ...(state && state !== 'scheduled'
      ? [{ _status: { not_equals: 'published' } }, { state: { equals: state } }]
      : []),
    ...(type ? [{ contentType: { equals: type } }] : []),
    ...(channel ? [{ channels: { in: [channel] } }] : []),
    ...(community ? [{ communities: { in: [community] } }] : []),
    ...(column ? [{ column: { equals: column } }] : []),
    ...(owner ? [{ owner: { equals: owner } }] : []),
    ...(from ? [{ publishAt: { greater_than_equal: from.toISOString() } }] : []),
    ...(to ? [{ publishAt: { less_than: to.toISOString() } }] : []),
  ]
}

/** A limited key changes what is wholly its own, and leaves it so. */
function mayWrite({
  asker,
  post,
  body,
}: {
  asker: Asker
  post: EditedPost
  body: PostChangeBody
}): boolean {
  const { channels = post.channels, communities = post.communities } = body
  const { variants = post.variants } = body
  const before = { ...post, channels: [...post.channels, ...spoken(post.variants)] }
  const after = { channels: [...channels, ...spoken(variants)], communities }
  return isWithinReach({ asker, placed: before }) && isWithinReach({ asker, placed: after })
}

/** The channels on which a post says something else. */
function spoken(variants: readonly { channel: string }[] = []): string[] {
  return variants.map(({ channel }) => channel)
}

type PostChangeBody = Pick<z.output<typeof postChange>, 'channels' | 'communities' | 'variants'>

function toChange({ body, variants, ...rest }: z.output<typeof postChange>): PostChange {
  return {
    ...rest,
    ...(body === undefined ? {} : { body: fromSentBody(body) }),
    ...(variants && { variants: fromSentVariants(variants) }),
  }
}

function answerOf({ post, form }: { post: EditedPost; form: BodyForm }) {
  const etag = form === 'markdown' ? versionOf(post) : versionOf(post).replace(/"$/, `;${form}"`)
  return { headers: { ETag: etag }, body: toWholePost({ post, form }) }
}

function toProblem(result: Exclude<PostSaved, { type: 'saved' }>): Problem {
  switch (result.type) {
    case 'no-post':
      return { problem: 'not-found', detail: gone }
    case 'changed': {
      const detail = {
        en: 'Somebody changed it since. Read it again and put your change on top.',
        zh: '之后有人修改过。请重新读取，再在其上修改。',
      }
      return { problem: 'precondition-failed', detail, headers: { ETag: result.version } }
    }
    case 'refused':
      return {
        problem: 'invalid',
        detail: { en: 'It cannot be saved like this.', zh: '不能这样保存。' },
        errors: result.errors,
      }
    case 'forbidden':
      return { problem: 'forbidden', detail: result.message }
  }
}
