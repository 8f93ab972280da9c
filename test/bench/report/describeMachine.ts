import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

export function describeMachine(): string {
  const model = cpus()[0]?.model ?? 'an unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  return (
    `Node ${process.versions.node}, ${availableParallelism()} cores (${model}), ` +
    `${memory} GB of memory; database, workers and the bench itself share them.`
  )
}

/** When, and how much else the machine was doing in the minute before. */
export function describeMoment(): string {
  const at = new Date().toISOString().slice(0, 16).replace('T', ' ')
  return `${at} UTC, load of the minute before: ${loadavg()[0]!.toFixed(1)}.`
}
