/**
 * A pull adapter: takes what is due on a channel and writes it where its readers are; here, a line of
 * JSON to a file. Run it as often as you like and kill it at any time: nothing is lost, and what may
 * come twice has the same id.
 *
 *   LANMU_URL=http://localhost:3000 LANMU_KEY=lanmu_… node --import tsx pullAdapter.ts site out.jsonl
 */
import { appendFile, readFile } from 'node:fs/promises'
import { createLanmu } from '../src/index.ts'

const [channel = 'site', file = 'out.jsonl'] = process.argv.slice(2)
const seconds = Number(process.env.LEASE_SECONDS ?? 60)
const lanmu = createLanmu({ url: process.env.LANMU_URL!, key: process.env.LANMU_KEY! })

/** Where it shows posts; an id that is there already came twice, and is not shown twice. */
async function show(post: { id: string; title: string }): Promise<void> {
  const shown = await readFile(file, 'utf8').catch(() => '')
  if (shown.includes(`"${post.id}"`)) return
  await appendFile(file, `${JSON.stringify({ id: post.id, title: post.title })}\n`)
}

while (true) {
  const { data, error } = await lanmu.POST('/channels/{channel}/lease', {
    params: { path: { channel } },
    body: { max: 5, seconds, wait: 20, inOrder: true },
  })
  if (error) throw new Error(`${error.title}: ${error.detail}`)
  for (const { id, lease, post } of data.deliveries) {
    const params = { path: { id } }
    try {
      await show(post)
      await lanmu.POST('/deliveries/{id}/ack', {
        params,
        body: { lease, externalId: `line ${id}` },
      })
    } catch (reason) {
      const body = { lease, reason: String(reason), retryAfter: 60, isPermanent: false }
      await lanmu.POST('/deliveries/{id}/nack', { params, body })
    }
  }
}
