import type { Payload } from 'payload'
import { day } from '../../domain/balance/timeline.ts'
import { toWall } from '../../domain/calendar/wallTime.ts'
import type { Language } from '../../domain/words.ts'
import { findRows, inState } from '../ledger.ts'
import { raise } from '../notices/raiseNotices.ts'
import { listAhead, warnedDays } from './raiseWarnings.ts'
import { zoneOf } from './zoneOf.ts'

/** From this hour of the day on, in the installation's zone: before the day's work begins. */
const digestHour = 8

/** More posts than this are only counted. */
const maxNamed = 10

type Summary = {
  communities: { name: string; en: string[]; zh: string[] }[]
  /** The posts that the balance keeps back now, by their titles. */
  blocked: string[]
  /** What was let pass since the digest before. */
  overrides: { title: string; by: string; reason: string }[]
}

/** Once a day: how every community stands, what is kept back, and what was let pass and why. */
export async function raiseDigest({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<void> {
  const wall = toWall({ at: now, timezone: zoneOf(payload) })
  if (wall.hour < digestHour) return
  const cause = `balance-digest:${wall.toPlainDate().toString()}`
  if (await payload.db.findOne({ collection: 'notices', where: { cause: { equals: cause } } }))
    return
  const ahead = await listAhead({ payload, now })
  if (ahead.length === 0) return
  const summary: Summary = {
    communities: ahead.map(({ community, words }) => ({
      name: community.name,
      en: [...new Set(words.map(({ en }) => en))],
      zh: [...new Set(words.map(({ zh }) => zh))],
    })),
    blocked: await readBlocked({ payload }),
    overrides: await readOverrides({ payload, since: await readLast({ payload, now }) }),
  }
  const words = { en: textOf({ summary, language: 'en' }), zh: textOf({ summary, language: 'zh' }) }
  const { serverURL, routes } = payload.config
  const link = `${serverURL}${routes.admin}/calendar`
  await raise({ payload, now, kind: 'balance-digest', cause, text: words.en, words, link })
}

const said = {
  en: {
    fine: `nothing is out of balance in the next ${warnedDays} days`,
    blocked: 'Kept back now:',
    more: (count: number) => `and ${count} more`,
    passed: 'Let pass since the last digest:',
    colon: ': ',
  },
  zh: {
    fine: `未来 ${warnedDays} 天配比正常`,
    blocked: '目前被拦下的内容：',
    more: (count: number) => `另有 ${count} 条`,
    passed: '上次日报以来放行的内容：',
    colon: '：',
  },
}

function textOf({ summary, language }: { summary: Summary; language: Language }): string {
  const { fine, blocked, more, passed, colon } = said[language]
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [[title.trimEnd(), ...lines.map((line) => `- ${line}`)].join('\n')] : []
  const overrides = summary.overrides.map(
    ({ title, by, reason }) => `${title} (${by})${colon}${reason}`,
  )
  return [
    ...summary.communities.flatMap(({ name, [language]: found }) =>
      found.length > 0 ? list(name + colon, found) : [name + colon + fine],
    ),
    ...list(blocked, firstOf({ titles: summary.blocked, more })),
    ...list(passed, overrides),
  ].join('\n')
}

function firstOf({
  titles,
  more,
}: {
  titles: readonly string[]
  more: (count: number) => string
}): string[] {
  const left = titles.length - maxNamed
  return left > 0 ? [...titles.slice(0, maxNamed), more(left)] : [...titles]
}

/** Each post once, through however many channels it waits. */
async function readBlocked({ payload }: { payload: Payload }): Promise<string[]> {
  const rows = await findRows({ payload, where: inState('blocked') })
  if (rows.length === 0) return []
  const { docs } = await payload.db.find<{ id: string; title?: string | null }>({
    collection: 'posts',
    where: { id: { in: [...new Set(rows.map(({ post }) => post))] } },
    select: { title: true } as never,
    sort: 'publishAt',
    pagination: false,
  })
  return docs.map(({ id, title }) => title ?? id)
}

/** When the digest before was written; before the first, a day ago. */
async function readLast({ payload, now }: { payload: Payload; now: Date }): Promise<Date> {
  const { docs } = await payload.db.find<{ id: string; createdAt: string }>({
    collection: 'notices',
    where: { kind: { equals: 'balance-digest' } },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
  })
  return docs[0] ? new Date(docs[0].createdAt) : new Date(now.getTime() - day)
}

async function readOverrides({
  payload,
  since,
}: {
  payload: Payload
  since: Date
}): Promise<Summary['overrides']> {
  const { docs } = await payload.find({
    collection: 'balance-overrides',
    where: { createdAt: { greater_than: since.toISOString() } },
    depth: 1,
    pagination: false,
  })
  return docs.map(({ post, by, reason }) => ({
    title: typeof post === 'object' ? (post?.title ?? '') : String(post),
    by: typeof by === 'object' ? (by?.name ?? '') : String(by),
    reason,
  }))
}
