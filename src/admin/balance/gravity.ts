import { levels } from '../../domain/balance/policy.ts'
import type { Level } from './answer.ts'

type Told = { level: Level }

/** The gravest first; those of one level as they came. */
export function byGravity(a: Told, b: Told): number {
  return levels.indexOf(b.level) - levels.indexOf(a.level)
}

/** Of the gravest of them; -1: there is none. */
export function gravityOf({ breaches }: { breaches: readonly Told[] }): number {
  return Math.max(-1, ...breaches.map(({ level }) => levels.indexOf(level)))
}
