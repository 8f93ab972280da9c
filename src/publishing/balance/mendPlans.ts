import type { Payload } from 'payload'
import { momentsOf } from '../../domain/balance/repair/change.ts'
import { changeText } from '../../domain/balance/repair/changeText.ts'
import type { Language } from '../../domain/words.ts'
import { raise } from '../notices/raiseNotices.ts'
import { applyRepair } from './repairs/applyRepair.ts'
import { suggestRepairs } from './repairs/suggestRepairs.ts'
import { calendarLink } from './raiseWarnings.ts'
import { readPolicies } from './readPolicies.ts'
import { zoneOf } from './zoneOf.ts'

/** How far ahead plans are mended. Days. */
const mendedDays = 14

/**
 * Mends the plans of communities whose policy asks for it, and tells what was done. Only a repair that
 * leaves nothing broken is made without an editor. Two workers may try at once: the second finds the
 * plan changed, and leaves it.
 */
export async function mendPlans({ payload, now }: { payload: Payload; now: Date }): Promise<void> {
  const communities = await readPolicies({ payload, communityIds: null })
  for (const { id, slug, name } of communities.filter(({ isMending }) => isMending)) {
    const [best] = await suggestRepairs({ payload, communityId: id, days: mendedDays, now })
    if (!best?.isWhole) continue
    const { changes, titles } = best
    const applied = await applyRepair({ payload, user: null, changes, now })
    if (applied.type !== 'applied') {
      payload.logger.info({ community: slug, ...applied }, 'a plan could not be mended')
      continue
    }
    const said = { titles, timeZone: zoneOf(payload) }
    const say = (language: Language) =>
      changes.map((change) => changeText({ change, language, ...said })).join('\n')
    await raise({
      payload,
      now,
      kind: 'balance-mended',
      cause: `balance-mended:${id}:${now.toISOString()}`,
      text: `${name}: ${say('en')}`,
      words: { en: `${name}:\n${say('en')}`, zh: `${name}：\n${say('zh')}` },
      details: { community: { id, slug, name }, changes },
      link: calendarLink({ payload, community: id, at: momentsOf(changes[0]!)[0]! }),
    })
  }
}
