import type { StepAnswer } from '../balance/answer.ts'
import type { Entry } from './entries.ts'

/** An entry of a plan that is only thought of: where a post would come to, or what it would leave. */
export type Ghost = {
  side: 'comes' | 'leaves'
  type: StepAnswer['type']
  /** The other end of its way, milliseconds; `null`: an evergreen comes from nowhere. */
  other: number | null
}

/** The signs before and after a title. Read aloud the words of the label are enough. */
export const ghostSigns: Record<Ghost['type'], string> = {
  move: '→',
  postpone: '→',
  swap: '⇄',
  fill: '+',
}

/**
 * The entries as a repair would have them: what leaves stays where it is and says so, what comes
 * stands at its new place, instead of the empty issue it would take.
 */
export function withGhosts({ entries, steps }: { entries: Entry[]; steps: StepAnswer[] }): Entry[] {
  if (steps.length === 0) return entries
  const leaving = new Map(steps.filter(({ from }) => from).map((step) => [step.post.id, step]))
  const taken = new Set(steps.map(({ column, issue }) => `issue/${column}/${issue}`))
  const marked = entries.flatMap((entry): Entry[] => {
    if (taken.has(entry.key)) return []
    const step = entry.key === `post/${entry.id}` ? leaving.get(entry.id) : undefined
    if (!step) return [entry]
    const ghost: Ghost = { side: 'leaves', type: step.type, other: Date.parse(step.to) }
    return [{ ...entry, ghost, canMove: false }]
  })
  return [...marked, ...steps.map(coming)].sort((a, b) => a.at - b.at)
}

function coming({ change, type, post, column, issue, from, to }: StepAnswer): Entry {
  return {
    key: `ghost/${change}/${post.id}`,
    kind: 'post',
    ...post,
    at: Date.parse(to),
    standing: 'scheduled',
    reason: null,
    column,
    issue,
    ...{ owner: null, timezone: null, channels: [], communities: [] },
    ...{ isHeld: false, canMove: false },
    ghost: { side: 'comes', type, other: from ? Date.parse(from) : null },
  }
}
