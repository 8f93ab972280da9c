import { changeBoard, reachesOf, type Board } from '../board.ts'
import type { Breach } from '../breach.ts'
import { isAtLeast, isSameRule } from '../policy.ts'
import { changeTimeline, day } from '../timeline.ts'
import type { Candidate } from './change.ts'

/** The boards after a candidate. */
export function applyCandidate(boards: readonly Board[], candidate: Candidate): Board[] {
  return boards.map((board, index) =>
    candidate.boards.includes(index)
      ? candidate.items.reduce((changed, change) => changeBoard({ board: changed, change }), board)
      : board,
  )
}

/** What a repair is for: warnings and blocks. Notices are told and left. */
export function graveBreaches({ breaches }: Board): Breach[] {
  return breaches.flatMap(({ rule, breaches: found }) =>
    isAtLeast({ level: rule.level, than: 'warn' }) ? found : [],
  )
}

/** How bad a board is, to compare plans: what is off, times the days for which it is. */
export function badness(board: Board): number {
  const known = measured.get(board)
  if (known !== undefined) return known
  let sum = 0
  for (const { from, to, off } of graveBreaches(board)) {
    sum += Math.max(off, 0.1) * Math.max((to.getTime() - from.getTime()) / day, 1)
  }
  // Two plans that are as bad add up the same, in whichever order.
  const rounded = Math.round(sum * 1e6) / 1e6
  measured.set(board, rounded)
  return rounded
}

/** Boards never change, and the search asks for the same ones again and again. */
const measured = new WeakMap<Board, number>()

/** Whether a candidate can make any difference to a breach. */
export function canTouch({
  board,
  breach,
  candidate,
}: {
  board: Board
  breach: Breach
  candidate: Candidate
}): boolean {
  const key = { name: breach.rule, contentType: breach.contentType }
  const { rule } = board.breaches.find((one) => isSameRule(one.rule, key))!
  return candidate.items.some((change) => {
    const after = changeTimeline({ timeline: board.timeline, ...change })
    return reachesOf({ board, after, rule, change }).some(
      ({ from, to }) => from < breach.to.getTime() && to > breach.from.getTime(),
    )
  })
}

/** Two breaches that are the same in every respect that counts. */
export function breachKey({ rule, contentType, from, to, found }: Breach): string {
  return [rule, contentType, from.getTime(), to.getTime(), found].join(' ')
}
