import type { RepairChange } from '../../domain/balance/repair/change.ts'
import type { ChangeAnswer } from './answer.ts'

/** A change as the domain knows it: in answers its instants are text. */
export function toChange(change: ChangeAnswer): RepairChange {
  switch (change.type) {
    case 'move':
    case 'postpone':
      return { ...change, from: new Date(change.from), to: new Date(change.to) }
    case 'fill':
      return { ...change, at: new Date(change.at) }
    case 'swap': {
      const [a, b] = change.posts
      return {
        type: 'swap',
        posts: [
          { ...a, from: new Date(a.from) },
          { ...b, from: new Date(b.from) },
        ],
      }
    }
    default:
      return change satisfies never
  }
}
