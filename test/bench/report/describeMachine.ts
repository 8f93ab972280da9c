import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** Where and when; the load tells how much else the machine was doing before the run. */
export function describeMachine(): string {
  const model = cpus()[0]?.model ?? 'an unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[0]!.toFixed(1)
  const date = new Date().toISOString().slice(0, 10)
  return (
    `${date}, Node ${process.versions.node}, ${availableParallelism()} cores (${model}), ` +
    `${memory} GB of memory; database, workers and the bench itself share them. ` +
    `Load of the minute before: ${load}.`
  )
}
