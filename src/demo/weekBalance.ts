import { defaultPolicy } from '../domain/balance/defaults.ts'
import { findBreaches } from '../domain/balance/findBreaches.ts'
import { day, toTimeline } from '../domain/balance/timeline.ts'
import { breachText } from '../domain/balance/words.ts'
import { mondayOf, standsFor } from './timing.ts'
import type { DemoPost } from './week.ts'
import { communities, timezone } from './week.ts'

/**
 * What the balance checker says of the week as it stands for, day by day: in the compressed one all
 * posts lie within a minute. Counts the posts that reached somebody.
 */
export function weekWarnings({
  posts,
  startedAt,
}: {
  posts: readonly DemoPost[]
  startedAt: Date
}): { community: string; text: string }[] {
  const from = mondayOf(startedAt)
  const to = new Date(from.getTime() + 7 * day)
  return communities.flatMap(({ slug, name }) => {
    const items = posts
      .filter((post) => post.community === slug)
      .map((post) => ({
        id: post.title,
        at: standsFor({ post, startedAt }),
        contentType: post.contentType,
        packaging: post.packaging,
      }))
    const policy = defaultPolicy
    const found = findBreaches({ timeline: toTimeline(items), policy, from, to, now: startedAt })
    return found.map((breach) => ({
      community: name,
      text: breachText({ breach, policy, language: 'en', now: startedAt, timeZone: timezone }),
    }))
  })
}
