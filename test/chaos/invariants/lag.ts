import type { Invariant } from './invariant.ts'
import { time } from './invariant.ts'

export const lag: Invariant = {
  id: 'I5',
  says: 'outside of faults a post leaves within the bound',
  check({ calendar, arrivals, calm }) {
    const due = calendar.filter(({ post }) => calm.posts.includes(post))
    const violations = due.flatMap(({ post, channel, dueAt }) => {
      const first = arrivals.find((one) => one.post === post && one.channel === channel)
      const name = `${post} on ${channel}, due ${time(dueAt)}`
      if (!first) return [`${name}: never left`]
      const late = first.at - dueAt
      return late <= calm.lagMs ? [] : [`${name}: ${late} ms late, the bound is ${calm.lagMs} ms`]
    })
    return { checked: due.length, violations }
  },
}
