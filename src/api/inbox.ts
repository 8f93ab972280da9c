import { z } from 'zod'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import { listTasks } from '../publishing/inbox/listTasks.ts'
import { openTaskPicture } from '../publishing/inbox/openTaskPicture.ts'
import type { Task } from '../publishing/inbox/readTask.ts'
import type { TaskEnd } from '../publishing/inbox/settleTask.ts'
import { settleTask } from '../publishing/inbox/settleTask.ts'
import type { Asker } from './identify.ts'
import { fromCursor, next, nextLink, pageQuery, toCursor, wrongCursor } from './page.ts'
import type { Problem } from './problem.ts'
import type { Route } from './route.ts'
import { route, text } from './route.ts'
import { answeredAt, id, idParams, webAddress } from './shapes.ts'
import type { Payload } from 'payload'

/** A task that lies so long after its time is overdue. Milliseconds. */
const overdueAfterMs = 30 * 60_000

/** Due, in milliseconds, and id: where a page ended. */
const cursorShape = z.tuple([z.number().int().min(0).max(8.64e15), id])

const taskShape = z
  .object({
    id: z.string(),
    lease: z.int().meta({ description: 'Each answer must carry it.' }),
    post: z.string(),
    title: z.string(),
    channel: z.object({ id: z.string(), name: z.string() }),
    dueAt: answeredAt,
    isOverdue: z.boolean().meta({ description: 'Half an hour or more after its time.' }),
    isWithdrawn: z.boolean().meta({
      description: 'Held, moved or taken off the calendar since: it should not be published now.',
    }),
    instructions: z.string().nullable(),
    text: z.string().meta({ description: 'To copy.' }),
    media: z.array(
      z.object({
        id: z.string(),
        alt: z.string(),
        path: z.string().meta({ description: 'Below /v1: the picture as the channel takes it.' }),
      }),
    ),
  })
  .meta({ id: 'InboxTask' })

const settledShape = z
  .object({ id: z.string(), state: z.enum(deliveryStates), url: z.string().nullable() })
  .meta({ id: 'SettledTask' })

const lease = z.int().min(1)

const listRoute = route({
  method: 'get',
  path: '/inbox',
  id: 'listInbox',
  tag: 'inbox',
  summary: 'List what a person has to publish by hand, the longest due first',
  scope: 'read:deliveries',
  query: z.strictObject(pageQuery),
  answers: { 200: z.object({ tasks: z.array(taskShape), next }) },
}).answer(async ({ payload, query, now }) => {
  const from = query.cursor ? fromCursor({ cursor: query.cursor, shape: cursorShape }) : null
  if (query.cursor && !from) return wrongCursor
  const place = from && { dueAt: new Date(from[0]), id: from[1] }
  const page = await listTasks({ payload, after: place, limit: query.limit, now })
  const after = page.next && toCursor(page.next.dueAt.getTime(), page.next.id)
  const tasks = page.tasks.map((task) => tell({ task, now }))
  const headers = nextLink({ path: '/inbox', query, next: after })
  return { status: 200, headers, body: { tasks, next: after } }
})

const pictureRoute = route({
  method: 'get',
  path: '/inbox/:id/pictures/:media',
  id: 'getInboxPicture',
  tag: 'inbox',
  summary: 'Download a picture of a task, without what its camera wrote beside it',
  scope: 'read:deliveries',
  params: z.object({ id, media: id }),
  answers: { 200: text('The picture.', 'image/jpeg', 'image/png', 'image/gif') },
  problems: ['not-found', 'conflict'],
}).answer(async ({ payload, params, now }) => {
  const asked = { deliveryId: params.id, mediaId: params.media, now }
  const opened = await openTaskPicture({ payload, ...asked })
  if (!opened) return { problem: 'not-found', detail: noSuch }
  if (opened.type === 'refused') return { problem: 'conflict', detail: opened.reason }
  const { bytes, mimeType, fileName } = opened.file
  const name = encodeURIComponent(fileName)
  const headers = { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` }
  return { status: 200, headers, mime: mimeType, body: Buffer.from(bytes) }
})

const doneRoute = route({
  method: 'post',
  path: '/inbox/:id/done',
  id: 'finishTask',
  tag: 'inbox',
  summary: 'Say that a task was published by hand',
  scope: 'write:deliveries',
  params: idParams,
  body: z.strictObject({ lease, url: webAddress.optional() }),
  answers: { 200: settledShape },
  problems: ['lease-lost'],
}).answer(({ payload, params, body, asker, now }) =>
  settle({
    payload,
    id: params.id,
    lease: body.lease,
    asker,
    now,
    end: { type: 'done', url: body.url },
  }),
)

const notDoneRoute = route({
  method: 'post',
  path: '/inbox/:id/not-done',
  id: 'refuseTask',
  tag: 'inbox',
  summary: 'Say that a task could not be published, and why',
  scope: 'write:deliveries',
  params: idParams,
  body: z.strictObject({ lease, reason: z.string().trim().min(1).max(1000) }),
  answers: { 200: settledShape },
  problems: ['lease-lost'],
}).answer(({ payload, params, body: { lease, reason }, asker, now }) =>
  settle({ payload, id: params.id, lease, asker, now, end: { type: 'not-done', reason } }),
)

/** What a person publishes by hand, at its time. */
export const inboxRoutes: Route[] = [listRoute, pictureRoute, doneRoute, notDoneRoute]

function tell({ task, now }: { task: Task; now: Date }): z.output<typeof taskShape> {
  const { row, channel, title, text, instructions, isWithdrawn } = task
  return {
    ...{ id: row.id, lease: row.fence, post: row.post, dueAt: row.dueAt },
    ...{ channel, title, text, instructions, isWithdrawn },
    isOverdue: now.getTime() - row.dueAt.getTime() >= overdueAfterMs,
    media: task.media.map(({ id, alt }) => ({ id, alt, path: `/inbox/${row.id}/pictures/${id}` })),
  }
}

async function settle({
  payload,
  id,
  lease,
  asker,
  end,
  now,
}: {
  payload: Payload
  id: string
  lease: number
  asker: Asker
  end: TaskEnd
  now: Date
}): Promise<{ status: 200; body: z.output<typeof settledShape> } | Problem> {
  const asked = { payload, deliveryId: id, lease, by: `user:${asker.user.id}`, end, now }
  const row = await settleTask(asked)
  if (!row) {
    const detail = {
      en: 'The task is no longer open: somebody else has said what became of it.',
      zh: '任务已关闭：别人已经说明了结果。',
    }
    return { problem: 'lease-lost', detail }
  }
  return { status: 200, body: { id: row.id, state: row.state, url: row.url } }
}

const noSuch = { en: 'There is no such task or picture.', zh: '没有这个任务或图片。' }
