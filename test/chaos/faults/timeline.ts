import type { Random } from '../random.ts'

/** Everything that can be broken while posts go out. */
export const faults = [
  'kill',
  'break',
  'freeze',
  'clock',
  'replies',
  'away',
  'database',
  'channel',
  'stop',
  'reader',
  'api',
] as const
export type Fault = (typeof faults)[number]

/** What happens when, from the start of the faults. `choice` picks the worker: 0 ≤ x < 1. */
export type FaultEvent = {
  atMs: number
  fault: Exclude<Fault, 'break' | 'channel'>
  choice: number
  /** How long it lasts. */
  ms: number
  /** For a clock: how far it is set. */
  aheadMs: number
}

/** Pauses between two faults of a kind: shortest and longest. */
export type Pace = Record<FaultEvent['fault'], [number, number]>

export const longPace: Pace = {
  kill: [200, 2_000],
  freeze: [6_000, 14_000],
  clock: [2_000, 6_000],
  replies: [2_000, 6_000],
  away: [9_000, 25_000],
  database: [9_000, 25_000],
  stop: [5_000, 12_000],
  reader: [1_000, 4_000],
  api: [12_000, 30_000],
}

/** For a minute on a busy machine: workers live long enough to do something between two faults. */
export const shortPace: Pace = {
  kill: [1_500, 4_000],
  freeze: [5_000, 9_000],
  clock: [2_000, 5_000],
  replies: [2_000, 5_000],
  away: [8_000, 14_000],
  database: [8_000, 14_000],
  stop: [6_000, 9_000],
  reader: [2_000, 5_000],
  api: [8_000, 14_000],
}

const clockErrors = [-660_000, 660_000, -1_000, 1_000, -5_000, 5_000, 900, -900]

/** All faults of a run, in order: the same seed gives the same ones. */
export function planFaults({
  random,
  kinds,
  lastsMs,
  pace,
  claimHoldMs,
}: {
  random: Random
  kinds: readonly Fault[]
  lastsMs: number
  pace: Pace
  claimHoldMs: number
}): FaultEvent[] {
  const events: FaultEvent[] = []
  for (const kind of kinds) {
    if (kind === 'break' || kind === 'channel') continue
    const own = random.named(kind)
    const [shortest, longest] = pace[kind]
    for (let atMs = own.between(shortest, longest); atMs < lastsMs;) {
      const aheadMs = own.pick(clockErrors)
      events.push({ atMs, fault: kind, choice: own.next(), ms: duration(kind), aheadMs })
      atMs += own.between(shortest, longest)
    }

    function duration(fault: FaultEvent['fault']): number {
      switch (fault) {
        case 'freeze':
          return claimHoldMs + own.between(1_000, 3_000)
        case 'away':
        case 'database':
          // One in five is away for longer than a claim is held.
          return own.hasLuck(0.2) ? claimHoldMs + 2_000 : own.between(500, 2_500)
        case 'replies':
          return own.between(50, 600)
        case 'clock':
          return own.between(1_000, 4_000)
        case 'kill':
        case 'stop':
        case 'reader':
        case 'api':
          return 0
      }
    }
  }
  return events.sort((a, b) => a.atMs - b.atMs)
}
