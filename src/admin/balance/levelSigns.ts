import type { Level } from './answer.ts'

/** A sign of its own for each level: colour alone tells nobody who does not see it. */
export const levelSigns: Record<Level, string> = { notice: '○', warn: '▲', block: '■' }
