import { allBreaches, changeBoard, reachesOf, type Board } from '../board.ts'
import type { Breach } from '../breach.ts'
import { isAtLeast, keyOf, rulesOf } from '../policy.ts'
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
export function graveBreaches(board: Board): Breach[] {
  return allBreaches(board).filter(({ level }) => isAtLeast({ level, than: 'warn' }))
}

/** How bad a board is, to compare plans: what is off, times the days for which it is. */
export function badness(board: Board): number {
  return graveBreaches(board).reduce((sum, { from, to, off }) => {
    const days = (to.getTime() - from.getTime()) / day
    return sum + Math.max(off, 0.1) * Math.max(days, 1)
  }, 0)
}

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
  const name = keyOf({ name: breach.rule, contentType: breach.contentType })
  const rule = rulesOf(board.policy).find((one) => keyOf(one) === name)!
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
