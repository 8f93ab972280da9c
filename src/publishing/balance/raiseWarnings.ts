import type { Payload } from 'payload'
import type { Breach } from '../../domain/balance/breach.ts'
import { findBreaches } from '../../domain/balance/findBreaches.ts'
import { isAtLeast, keyOf } from '../../domain/balance/policy.ts'
import { day, toTimeline } from '../../domain/balance/timeline.ts'
import { toWall } from '../../domain/calendar/wallTime.ts'
import { raise } from '../notices/raiseNotices.ts'
import { causesOf } from './itemId.ts'
import { wordsFor } from './listBalanceFlags.ts'
import { readPolicies } from './readPolicies.ts'
import { readTimelines } from './readTimelines.ts'
import { zoneOf } from './zoneOf.ts'

/** So far ahead people are warned. Days. */
export const warnedDays = 7

/** A breach that has gone on for longer keeps the name it had. Days. */
const rememberedDays = 45

/** Tells of each breach that lies ahead or goes on, once: by the day on which it began. */
export async function raiseWarnings({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<void> {
  for (const { community, breaches, words } of await listAhead({ payload, now })) {
    for (const [index, breach] of breaches.entries()) {
      if (!isAtLeast({ level: breach.level, than: 'warn' })) continue
      const { en, zh } = words[index]!
      const { id, slug, name } = community
      const rule = keyOf({ name: breach.rule, contentType: breach.contentType })
      await raise({
        payload,
        now,
        kind: 'balance-warning',
        cause: `balance-warning:${id}:${rule}:${breach.from.toISOString().slice(0, 10)}`,
        text: `${name}: ${en}`,
        words: { en: `${name}: ${en}`, zh: `${name}：${zh}` },
        details: { community: { id, slug, name }, breach: { ...breach, causes: causesOf(breach) } },
        about: { communities: [id] },
        link: calendarLink({ payload, community: id, at: breach.at }),
      })
    }
  }
}

/** What is broken in the days to come, or right now, for each community. */
export async function listAhead({ payload, now }: { payload: Payload; now: Date }) {
  const communities = await readPolicies({ payload, communityIds: null })
  const from = new Date(now.getTime() - rememberedDays * day)
  const to = new Date(now.getTime() + warnedDays * day)
  const timelines = await readTimelines({ payload, communities, from, to, now })
  const timezone = zoneOf(payload)
  return communities.map((community) => {
    const { id, policy } = community
    const timeline = toTimeline(timelines.get(id) ?? [])
    const found = findBreaches({ timeline, policy, from, to, now })
    const breaches: Breach[] = found.filter((breach) => breach.to > now)
    const words = breaches.map((breach) => wordsFor({ breach, policy, now, timezone }))
    return { community, breaches, words }
  })
}

/** The days of a community around a moment, where its plan can be mended. */
export function calendarLink({
  payload,
  community,
  at,
}: {
  payload: Payload
  community: string
  at: Date
}): string {
  const date = toWall({ at, timezone: zoneOf(payload) })
    .toPlainDate()
    .toString()
  const { serverURL, routes } = payload.config
  return `${serverURL}${routes.admin}/calendar?${new URLSearchParams({ date, community })}`
}
