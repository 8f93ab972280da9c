import { appendFile, readFile } from 'node:fs/promises'
import { z } from 'zod'

const line = z.object({
  id: z.string(),
  at: z.coerce.date(),
  dueAt: z.string(),
  title: z.string(),
  /** It had been there before and was dropped. */
  isRepeat: z.boolean().default(false),
})
export type Arrival = z.infer<typeof line>

/** The receiver's log: one JSON object a line, kept across restarts. */
export async function openArrivals({
  file,
}: {
  file: string
}): Promise<{ add(arrival: Omit<Arrival, 'isRepeat'>): Promise<void> }> {
  const text = await readFile(file, 'utf8').catch(() => '')
  // A line cut off by a crash must not swallow the next one.
  if (text && !text.endsWith('\n')) await appendFile(file, '\n')
  const seen = new Set(parse(text).map(({ id }) => id))
  return {
    async add(arrival) {
      const isRepeat = seen.has(arrival.id)
      seen.add(arrival.id)
      await appendFile(file, `${JSON.stringify({ ...arrival, isRepeat })}\n`).catch(
        (error: unknown) => {
          // Not kept: the sender has to come again.
          if (!isRepeat) seen.delete(arrival.id)
          throw error
        },
      )
    },
  }
}

export async function readArrivals({ file }: { file: string }): Promise<Arrival[]> {
  return parse(await readFile(file, 'utf8').catch(() => ''))
}

function parse(text: string): Arrival[] {
  return text.split('\n').flatMap((part) => {
    try {
      return [line.parse(JSON.parse(part))]
    } catch {
      // The end of a line that a crash cut off.
      return []
    }
  })
}
