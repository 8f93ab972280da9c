import autocannon from 'autocannon'
import { strangers } from './strangers.ts'

/** What so many askers at once were given. */
export type Load = { perSecond: number; p50: number; p99: number; bytes: number }

export type Question = { path: string; headers?: Record<string, string> }

/** Askers at once; each asks again as soon as it has its answer. */
export const askers = 16

/**
 * Asks one process as fast as it answers, for so many seconds after one to warm up. Of several
 * questions each asker goes from one to the next. Milliseconds.
 *
 * @throws where an answer has another status than `expects`: a fast error is no figure.
 */
export async function load({
  url,
  questions,
  expects = 200,
  at = askers,
  seconds,
}: {
  url: string
  questions: Question[]
  expects?: 200 | 304
  /** How many ask at once. */
  at?: number
  seconds: number
}): Promise<Load> {
  const requests = strangers(questions).map((question) => ({ method: 'GET' as const, ...question }))
  const asked = { url, connections: at, requests }
  await autocannon({ ...asked, duration: 1 })
  const result = await autocannon({ ...asked, duration: seconds })
  const statuses = Object.keys(result.statusCodeStats ?? {})
  if (result.errors > 0 || statuses.some((status) => status !== String(expects))) {
    const [first] = questions
    throw new Error(`${first!.path} answered ${statuses.join(', ')} with ${result.errors} errors`)
  }
  const { p50, p99 } = result.latency
  const bytes = result.throughput.total / result.requests.total
  return { perSecond: result.requests.total / result.duration, p50, p99, bytes }
}
