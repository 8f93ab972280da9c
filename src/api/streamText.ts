import type { Response } from 'express'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'

/** Writes text as it comes, no faster than it is read; a failure on the way breaks the answer off. */
export function streamText({
  chunks,
  log,
}: {
  chunks: AsyncIterable<string>
  log: Payload['logger']
}): (res: Response) => void {
  return (res) => {
    pipeline(Readable.from(chunks), res).catch((error: NodeJS.ErrnoException) => {
      // Whoever asked has gone.
      if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return
      log.error({ err: error }, 'a download was broken off')
    })
  }
}
