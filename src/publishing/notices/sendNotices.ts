import type { Payload, Where } from 'payload'
import type { Notice, NoticeTarget, NoticeWay, Told } from './notice.ts'
import type { Words } from '../../domain/words.ts'
import { toColumns } from '../storedWords.ts'

/** A notice that could not be sent is tried again after this. Milliseconds. */
const againAfterMs = 5 * 60_000

/** Older ones are left: nobody is helped by yesterday's alarm. Milliseconds. */
const staleAfterMs = 24 * 60 * 60_000

/** Sends what was raised to everyone who asked for it; each target hears of a notice once. */
export async function sendNotices({
  payload,
  ways,
  now,
}: {
  payload: Payload
  ways: readonly NoticeWay[]
  now: Date
}): Promise<void> {
  const { docs } = await payload.db.find<StoredNotice>({
    collection: 'notices',
    where: open(now),
    sort: 'createdAt',
    limit: 50,
    pagination: false,
  })
  if (docs.length === 0) return
  const targets = await readTargets({ payload })
  for (const { id } of docs) {
    const mine = await take({ payload, id, now })
    if (!mine) continue
    const owner = await readOwner({ payload, notice: mine })
    const all = owner ? [...targets, owner] : targets
    await send({ payload, notice: mine, targets: all, ways, now })
  }
}

type StoredNotice = Notice & { sentTo?: { target: string }[]; owner?: string | null }

function open(now: Date): Where {
  const again = new Date(now.getTime() - againAfterMs).toISOString()
  const stale = new Date(now.getTime() - staleAfterMs).toISOString()
  return {
    and: [
      { sentAt: { equals: null } },
      { createdAt: { greater_than: stale } },
      { or: [{ triedAt: { equals: null } }, { triedAt: { less_than: again } }] },
    ],
  }
}

/** One worker sends a notice at a time. */
async function take({
  payload,
  id,
  now,
}: {
  payload: Payload
  id: string
  now: Date
}): Promise<StoredNotice | null> {
  return (await payload.db.updateOne({
    collection: 'notices',
    where: { and: [{ id: { equals: id } }, open(now)] },
    data: { triedAt: now.toISOString() },
  })) as unknown as StoredNotice | null
}

async function send({
  payload,
  notice,
  targets,
  ways,
  now,
}: {
  payload: Payload
  notice: StoredNotice
  targets: NoticeTarget[]
  ways: readonly NoticeWay[]
  now: Date
}): Promise<void> {
  const told = new Set((notice.sentTo ?? []).map(({ target }) => target))
  const problems: Words[] = []
  for (const target of targets) {
    const isAsked = target.kinds.length === 0 || target.kinds.includes(notice.kind)
    if (!isAsked || told.has(target.id)) continue
    const answer = await tell({ ways, notice, target, now })
    if (answer.type === 'told') told.add(target.id)
    else problems.push(answer.problem)
  }
  await payload.db.updateOne({
    collection: 'notices',
    where: { id: { equals: notice.id } },
    data: {
      sentTo: [...told].map((target) => ({ target })),
      sentAt: problems.length === 0 ? now.toISOString() : null,
      ...toColumns('problem', problems.length > 0 ? joined(problems) : null),
    },
    returning: false,
  })
  const failures = problems.map(({ en }) => en)
  if (failures.length > 0)
    payload.logger.warn({ notice: notice.id, problems: failures }, 'a notice waits')
}

function joined(problems: Words[]): Words {
  return {
    en: problems.map(({ en }) => en).join('; '),
    zh: problems.map(({ zh }) => zh).join('；'),
  }
}

async function tell({
  ways,
  ...message
}: {
  ways: readonly NoticeWay[]
  notice: Notice
  target: NoticeTarget
  now: Date
}): Promise<Told> {
  const way = ways.find(({ via }) => via === message.target.via)
  if (!way) {
    const { via } = message.target
    const problem = { en: `there is no way to tell by ${via}`, zh: `没有“${via}”这种通知方式` }
    return { type: 'failed', problem }
  }
  return way.tell(message)
}

async function readTargets({ payload }: { payload: Payload }): Promise<NoticeTarget[]> {
  const { docs } = await payload.db.find<Partial<NoticeTarget> & { id: string; via: string }>({
    collection: 'notice-targets',
    pagination: false,
  })
  return docs.map((target) => ({
    id: String(target.id),
    via: target.via,
    language: target.language ?? 'zh',
    kinds: target.kinds ?? [],
    email: target.email ?? null,
    url: target.url ?? null,
    secret: target.secret ?? null,
  }))
}

/** Whose business it is: told by email, whoever else asked. `null`: nobody's, or there is no mail. */
async function readOwner({
  payload,
  notice: { owner },
}: {
  payload: Payload
  notice: StoredNotice
}): Promise<NoticeTarget | null> {
  if (!owner || payload.email.name === 'console') return null
  const user = await payload.db.findOne<{ id: string; email: string }>({
    collection: 'users',
    where: { id: { equals: String(owner) } },
  })
  if (!user) return null
  const unused = { kinds: [], url: null, secret: null }
  return { ...unused, id: `user-${user.id}`, via: 'email', language: 'zh', email: user.email }
}
