import type { Board } from '../board.ts'
import { createBoard } from '../board.ts'
import type { Breach } from '../breach.ts'
import type { Candidate } from './change.ts'
import { badness, breachKey, canTouch, graveBreaches } from './judgeBoards.ts'

/** Breaches on one of the boards, of which at least one has to be touched to mend the plan. */
export type ToMend = { index: number; board: Board; breaches: Breach[] }

/** What still has to be mended: on the first board, then where another has become worse. */
export function findNext({
  state,
  start,
  hopeless,
}: {
  state: readonly Board[]
  start: number[]
  hopeless: ReadonlySet<string>
}): ToMend | null {
  for (const [index, board] of state.entries()) {
    const breaches = graveBreaches(board)
    if (index > 0) {
      if (badness(board) > start[index]!) return { index, board, breaches }
      continue
    }
    const first = breaches.find((one) => !hopeless.has(breachKey(one)))
    if (first) return { index, board, breaches: [first] }
  }
  return null
}

/** Whether a candidate can make any difference to what has to be touched. */
export function isOfUse({
  next: { index, board, breaches },
  candidate,
}: {
  next: ToMend
  candidate: Candidate
}): boolean {
  const isOn = candidate.boards.includes(index)
  return isOn && breaches.some((breach) => canTouch({ board, breach, candidate }))
}

/** Breaches of the first board that nothing could change. */
export function hopelessOf({
  board,
  candidates,
}: {
  board: Board
  candidates: Candidate[]
}): ReadonlySet<string> {
  const isHopeless = (breach: Breach) =>
    !candidates.some((candidate) =>
      isOfUse({ next: { index: 0, board, breaches: [breach] }, candidate }),
    )
  return new Set(graveBreaches(board).filter(isHopeless).map(breachKey))
}

/** What was before the first moment that anything can change is as it is. */
export function fromFirstChange({
  boards,
  candidates,
}: {
  boards: readonly Board[]
  candidates: Candidate[]
}): Board[] {
  const times = candidates.flatMap(({ items }) =>
    items.flatMap(({ remove, add }) => [remove, add].flatMap((item) => item?.at.getTime() ?? [])),
  )
  const first = Math.min(...times)
  return boards.map(({ timeline: items, policy, from, to, now }) => {
    const start = Math.min(Math.max(from.getTime(), first), to.getTime())
    return createBoard({ items, policy, from: new Date(start), to, now })
  })
}
