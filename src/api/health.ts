import { statfs } from 'node:fs/promises'
import { Router } from 'express'
import type { Payload } from 'payload'
import type { Complaint } from '../publishing/complaint.ts'
import { createComplaint } from '../publishing/complaint.ts'
import { lastSweep, silentAfterMs } from '../publishing/heartbeat.ts'

/** Less than this on the disk is said before anything fails. Bytes. */
const lowBytes = 256 * 1024 * 1024

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

/** What does not work, and the disk that may be why; `null`: all is well. */
export function tellProblem({
  failure,
  freeBytes,
}: {
  failure: string | null
  /** `null`: not known. */
  freeBytes: number | null
}): string | null {
  const isLow = freeBytes !== null && freeBytes < lowBytes
  const disk = isLow
    ? `the disk of DATA_DIR has only ${Math.floor(freeBytes / 1024 / 1024)} MB left`
    : null
  return [failure, disk].filter((one) => one !== null).join('; ') || null
}

type Health = {
  /** `ok` with a problem: posts go out, and soon they may not. */
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
  const freeBytes = await readFree(payload.config.custom.dataFolder as string)
  try {
    const swept = await inTime(lastSweep({ payload }))
    complaint.worked(now)
    const isSilent = !swept || now.getTime() - swept.getTime() > silentAfterMs
    const failure = isSilent ? 'no worker swept the ledger in the last 60 seconds' : null
    return {
      status: isSilent ? 'failing' : 'ok',
      database: 'ok',
      sweptAt: swept?.toISOString() ?? null,
      problem: tellProblem({ failure, freeBytes }),
    }
  } catch (error) {
    // Whoever asks does so every few seconds.
    complaint.failed(error, now)
    const failure = 'the database does not answer'
    return {
      status: 'failing',
      database: 'unreachable',
      sweptAt: null,
      problem: tellProblem({ failure, freeBytes }),
    }
  }
}

async function readFree(folder: string): Promise<number | null> {
  const found = await statfs(folder).catch(() => null)
  return found && found.bavail * found.bsize
}

/** A database that is away lets the driver wait for half a minute; that is no answer. */
async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patienceMs} ms`)), patienceMs)
  })
  return Promise.race([asked, timeout]).finally(() => clearTimeout(timer))
}
