import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import type { Fault } from './faults/timeline.ts'
import { shortPace } from './faults/timeline.ts'
import { invariants } from './checker.ts'
import { quickTiming } from './options.ts'
import { figureLines, resultLines } from './report.ts'
import type { ChaosResult } from './scenario.ts'
import { runChaos } from './scenario.ts'

/** The short form of `npm run chaos`: the same world for half a minute of faults, in two moods. */
const runs: { seed: string; faults: Fault[] }[] = [
  { seed: 'short 1', faults: ['kill', 'break', 'replies', 'channel', 'reader'] },
  {
    seed: 'short 2',
    faults: ['kill', 'freeze', 'break', 'clock', 'away', 'stop', 'channel', 'reader', 'api'],
  },
]

let given: TestPayload
beforeAll(async () => {
  given = await startTestPayload()
})
afterAll(() => given.close())

describe.each(runs)('posts while $faults happen (seed "$seed")', ({ seed, faults }) => {
  let folder: string
  let result: ChaosResult

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lanmu-chaos-'))
    result = await runChaos({
      ...{ payload: given.payload, databaseUrl: given.databaseUrl, database: null, folder },
      options: {
        ...{ seed, faults, workers: 3, channels: 4, readers: 2, posts: 50, faultMs: 18_000 },
        ...{ pace: shortPace, timing: quickTiming, mutation: null },
        settleWithinMs: 60_000,
        ...{ calmPosts: 8, calmLagMs: 6_000, burstPosts: 16, stops: 2 },
      },
      log: () => {},
    })
  }, 170_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(invariants)('$id: $says', ({ id }) => {
    const verdict = result.verdicts.find(({ invariant }) => invariant.id === id)!
    const report = [...figureLines({ result }), ...resultLines({ result })].join('\n')
    expect(verdict.finding.violations, report).toEqual([])
  })

  it('were really disturbed, and really left', () => {
    const { arrivals, rows } = result.evidence
    expect(arrivals.filter(({ isEffect }) => isEffect).length).toBeGreaterThan(30)
    expect(rows.filter(({ state }) => state === 'sent').length).toBeGreaterThan(30)
    expect(result.faultCounts.get('kill') ?? 0).toBeGreaterThan(0)
  })
})
