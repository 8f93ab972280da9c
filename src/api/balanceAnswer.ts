import { breachText } from '../domain/balance/words.ts'
import type { Language } from '../domain/words.ts'
import { causesOf } from '../publishing/balance/itemId.ts'
import type { CommunityBalance } from '../publishing/balance/describeBalance.ts'

/** The balance of a community as /v1 tells it, with a sentence for each breach. */
export function balanceAnswer({
  found: { community, now: shares, timeline, breaches },
  now,
  language,
  timezone: timeZone,
}: {
  found: CommunityBalance
  now: Date
  language: Language
  timezone: string
}) {
  const { id, slug, name, policy, judgedBy } = community
  return {
    community: { id, slug, name },
    policy: { ...judgedBy, ...policy },
    now: shares,
    timeline,
    breaches: breaches.map((breach) => ({
      ...breach,
      causes: causesOf(breach),
      message: breachText({ breach, policy, language, now, timeZone }),
    })),
  }
}
