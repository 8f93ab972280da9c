import type { Payload } from 'payload'
import { day } from '../../domain/balance/timeline.ts'
import { toWall } from '../../domain/calendar/wallTime.ts'
import { raise } from '../notices/raiseNotices.ts'
import { listAhead, warnedDays, zoneOf } from './raiseWarnings.ts'

/** From this hour of the day on, in the installation's zone: before the day's work begins. */
const digestHour = 8

type Summary = {
  communities: { name: string; en: string[]; zh: string[] }[]
  /** Posts that the balance keeps back now. */
  blocked: number
  /** What was let pass since yesterday. */
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
      en: words.map(({ en }) => en),
      zh: words.map(({ zh }) => zh),
    })),
    blocked: await countBlocked({ payload }),
    overrides: await readOverrides({ payload, since: new Date(now.getTime() - day) }),
  }
  const words = { en: textOf({ summary, language: 'en' }), zh: textOf({ summary, language: 'zh' }) }
  const { serverURL, routes } = payload.config
  const link = `${serverURL}${routes.admin}/calendar`
  await raise({ payload, now, kind: 'balance-digest', cause, text: words.en, words, link })
}

const said = {
  en: {
    fine: `nothing is out of balance in the next ${warnedDays} days`,
    blocked: (count: number) => `Posts kept back: ${count}`,
    passed: 'Let pass since yesterday:',
    colon: ': ',
  },
  zh: {
    fine: `未来 ${warnedDays} 天配比正常`,
    blocked: (count: number) => `被拦下的内容：${count}`,
    passed: '昨天以来放行的内容：',
    colon: '：',
  },
}

function textOf({ summary, language }: { summary: Summary; language: 'en' | 'zh' }): string {
  const { fine, blocked, passed, colon } = said[language]
  const lines = summary.communities.map((community) => {
    const found = community[language]
    return (
      community.name + colon + (found.length > 0 ? found.map((one) => `\n- ${one}`).join('') : fine)
    )
  })
  const overrides = summary.overrides.map(
    ({ title, by, reason }) => `\n- ${title} (${by})${colon}${reason}`,
  )
  return [
    ...lines,
    ...(summary.blocked > 0 ? [blocked(summary.blocked)] : []),
    ...(overrides.length > 0 ? [passed + overrides.join('')] : []),
  ].join('\n')
}

async function countBlocked({ payload }: { payload: Payload }): Promise<number> {
  const where = { state: { equals: 'blocked' } }
  return (await payload.db.count({ collection: 'deliveries', where })).totalDocs
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
