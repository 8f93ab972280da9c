import type { Counted } from './countRows.ts'
import { judge } from './judge.ts'
import type { ProcessName, Sample } from './sample.ts'
import { processes, readSamples } from './sample.ts'

const MB = 1024 * 1024

type Figure = {
  name: string
  of: (sample: Sample) => number
  /** A rise below this is nothing. */
  least: number
  unit: (value: number) => string
}

const inMB = (value: number): string => `${(value / MB).toFixed(0)} MB`
const plain = (value: number): string => value.toFixed(0)

const figures: readonly Figure[] = [
  { name: 'live heap', of: ({ heapUsed }) => heapUsed, least: 8 * MB, unit: inMB },
  { name: 'outside the heap', of: ({ external }) => external, least: 16 * MB, unit: inMB },
  { name: 'memory', of: ({ own }) => own, least: 64 * MB, unit: inMB },
  // The drivers' pools take their time to fill, to a hundred sockets each.
  { name: 'sockets and timers', of: ({ resources }) => resources, least: 150, unit: plain },
  { name: 'listeners', of: ({ listeners }) => listeners, least: 5, unit: plain },
]

/** Collections that must end as small as they began, whatever was done. */
const passing = [
  ...['change-marks', 'webhook-events', 'agendaJobs', 'presences', 'lanes', 'rate-limits'],
  ...['workers', 'counters', 'hub-pings'],
]
const mostPassing = 2_000

/** Prints what was seen; gives whether nothing grows. */
export async function report({
  folder,
  rows,
  counts,
  codes,
  restedFrom,
  log,
}: {
  folder: string
  rows: Counted[]
  /** When the load was over and what was under way had ended. */
  restedFrom: number
  counts: Record<string, number>
  codes: (number | null)[]
  log: (line: string) => void
}): Promise<boolean> {
  let isGood = true
  log(
    '\n| process | what | first quarter | last quarter | an hour | at rest | |\n| - | - | - | - | - | - | - |',
  )
  for (const name of Object.keys(processes) as ProcessName[]) {
    const all = await readSamples({ folder, name })
    const samples = all.filter(({ at }) => at < restedFrom)
    const resting = all.filter(({ at }) => at >= restedFrom)
    if (samples.length === 0) throw new Error(`the ${processes[name]} was never looked at`)
    for (const figure of figures) {
      const points = samples.map((sample) => ({ at: sample.at, value: figure.of(sample) }))
      const rest = Math.min(...resting.map(figure.of))
      const { from, to, perHour, isGrowing } = judge({ points, rest, least: figure.least })
      if (isGrowing) isGood = false
      const shown = [from, to, perHour, rest].map(figure.unit).join(' | ')
      log(`| ${processes[name]} | ${figure.name} | ${shown} | ${isGrowing ? '**grows**' : ''} |`)
    }
    const last = samples.at(-1)!
    const seconds = (last.at - samples[0]!.at) / 1000
    const cpu = (last.cpuMs - samples[0]!.cpuMs) / 10 / seconds
    const delay = Math.max(...samples.map(({ delayMs }) => delayMs))
    log(
      `| ${processes[name]} | processor, and longest p99 wait of its loop | ${cpu.toFixed(0)} % | ${delay} ms | | | |`,
    )
  }
  return (
    tellRows({ rows, log }) && tellAnswers({ counts, log }) && tellEnds({ codes, log }) && isGood
  )
}

function tellRows({ rows, log }: { rows: Counted[]; log: (line: string) => void }): boolean {
  const [first, last] = [rows[0]!, rows.at(-1)!]
  log('\n| collection | after 30 s | in the end |\n| - | - | - |')
  let isGood = true
  for (const name of Object.keys(last.rows).sort()) {
    const isLeft = passing.includes(name) && last.rows[name]! > mostPassing
    if (isLeft) isGood = false
    log(
      `| ${name} | ${first.rows[name] ?? 0} | ${last.rows[name]} ${isLeft ? '**piles up**' : ''} |`,
    )
  }
  log('\n| minute | posts that left | lag p50 | p99 |\n| - | - | - | - |')
  for (const { at, lag } of rows.filter((_, index) => index % 4 === 3)) {
    const minute = Math.round((at - first.at) / 60_000)
    log(`| ${minute} | ${lag.count} | ${lag.p50} ms | ${lag.p99} ms |`)
  }
  return isGood
}

/** Failures of the server are no leak, and still none may be; that it was busy (503) is the load's. */
function tellAnswers({
  counts,
  log,
}: {
  counts: Record<string, number>
  log: (line: string) => void
}): boolean {
  const shown = Object.entries(counts).sort(([a], [b]) => a.localeCompare(b))
  log(`\nAnswers: ${shown.map(([what, times]) => `${what}: ${times}`).join(', ')}`)
  return shown.every(([what]) => !what.endsWith(' 500'))
}

function tellEnds({
  codes,
  log,
}: {
  codes: (number | null)[]
  log: (line: string) => void
}): boolean {
  const isClean = codes.every((code) => code === 0)
  log(isClean ? 'Worker and server ended with 0.' : `Worker and server ended with ${codes.join()}.`)
  return isClean
}
