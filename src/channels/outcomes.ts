import type { RenderProblem } from '../domain/message/rendering.ts'
import type { Words } from '../domain/words.ts'
import type { Outcome } from './channel.ts'
import type { NotSent } from './sendParts.ts'

/** What a post comes to that the channel would refuse as it is; `null`: it may be tried. */
export function refusedAlready(
  problems: readonly RenderProblem[],
): Extract<Outcome, { type: 'rejected' }> | null {
  const fatal = problems.find(({ isFatal }) => isFatal)
  return fatal ? { type: 'rejected', reason: { en: fatal.en, zh: fatal.zh } } : null
}

/** The same outcome, said of one thing among several: "picture 2: it closed the connection". */
export function saidOf<Ended extends NotSent>({
  what,
  outcome,
}: {
  what: Words
  outcome: Ended
}): Ended {
  const { en, zh } = outcome.reason
  return { ...outcome, reason: { en: `${what.en}: ${en}`, zh: `${what.zh}：${zh}` } }
}

/** How a reason names a picture; `index`: from 0. */
export function pictureAt(index: number): Words {
  return { en: `picture ${index + 1}`, zh: `第 ${index + 1} 张图片` }
}
