import { Router } from 'express'
import type { Payload } from 'payload'
import type { Complaint } from '../publishing/complaint.ts'
import { createComplaint } from '../publishing/complaint.ts'
import { lastSweep, silentAfterMs } from '../publishing/heartbeat.ts'

/** Longest a check waits: whoever asks needs the answer before giving up itself. Milliseconds. */
const patienceMs = 2_000

/**
 * `/healthz` and `/readyz` tell the same truth: whether posts go out. A web process whose workers are
 * gone takes edits that nobody publishes, which is not what anyone means by ready.
 */
export function health(payload: Payload): Router {
  const router = Router()
  const complaint = createComplaint({ what: 'asking the database for health', log: payload.logger })
  router.get(['/healthz', '/readyz'], async (_req, res) => {
    const checked = await readHealth({ payload, complaint, now: new Date() })
    res.status(checked.status === 'ok' ? 200 : 503).json(checked)
  })
  return router
}

type Health = {
  status: 'ok' | 'failing'
  database: 'ok' | 'unreachable'
  /** When a worker last swept the ledger; null: never. */
  sweptAt: string | null
  problem: string | null
}

async function readHealth({
  payload,
  complaint,
  now,
}: {
  payload: Payload
  complaint: Complaint
  now: Date
}): Promise<Health> {
  try {
    const swept = await inTime(lastSweep({ payload }))
    complaint.worked(now)
    const isSilent = !swept || now.getTime() - swept.getTime() > silentAfterMs
    return {
      status: isSilent ? 'failing' : 'ok',
      database: 'ok',
      sweptAt: swept?.toISOString() ?? null,
      problem: isSilent ? 'no worker swept the ledger in the last 60 seconds' : null,
    }
  } catch (error) {
    // Whoever asks does so every few seconds.
    complaint.failed(error, now)
    return {
      status: 'failing',
      database: 'unreachable',
      sweptAt: null,
      problem: 'the database does not answer',
    }
  }
}

/** A database that is away lets the driver wait for half a minute; that is no answer. */
async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patienceMs} ms`)), patienceMs)
  })
  return Promise.race([asked, timeout]).finally(() => clearTimeout(timer))
}
