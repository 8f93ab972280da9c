import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { setTimeout as pause } from 'node:timers/promises'
import { buildConfig } from 'payload'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import { readEnv, requireConnection } from '../../../src/env.ts'
import { onShutdown, reportReady } from '../../../src/process.ts'
import type { QueueSettings } from '../world/payloadQueue.ts'
import { openPayload } from './openPayload.ts'
import { tellCalls } from './tellCalls.ts'

/** Payload's `schedulePublish` on a collection as its templates have it; published means called. */
async function work(): Promise<void> {
  const { databaseUrl, secret } = requireConnection(readEnv())
  const { count, startAt } = JSON.parse(process.env.BENCH_SETTINGS ?? '') as QueueSettings
  const noteCall = tellCalls()
  const payload = await openPayload(
    buildConfig({
      secret,
      db: mongooseAdapter({ url: databaseUrl }),
      editor: lexicalEditor(),
      collections: [
        {
          slug: 'posts',
          versions: { drafts: { schedulePublish: true } },
          fields: [
            { name: 'title', type: 'text', required: true },
            { name: 'body', type: 'richText' },
          ],
          hooks: {
            afterChange: [
              ({ doc }) => {
                if (doc._status === 'published') noteCall(String(doc.id))
              },
            ],
          },
        },
      ],
      typescript: { autoGenerate: false },
      telemetry: false,
      logger: { options: { level: 'silent' } },
    }),
  )
  // The types Payload would generate for this config are not those of ours.
  const { create, jobs } = payload as unknown as Loose
  for (let index = 0; index < count; index++) {
    const title = `Saying ${index + 1} of the tea table`
    const data = { title, body: fromMarkdown('Water before tea. **People** before water.') }
    const { id } = await create.call(payload, { collection: 'posts', draft: true, data })
    await jobs.queue({
      task: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: 'posts', value: String(id) } },
      waitUntil: new Date(startAt),
    })
  }
  let isStopping = false
  reportReady()
  onShutdown(async () => {
    isStopping = true
    await pause(100)
    await payload.destroy()
  })
  await pause(startAt - Date.now())
  while (!isStopping) {
    await jobs.run({ limit: 100, silent: true })
    await pause(10)
  }
}

type Loose = {
  create(request: object): Promise<{ id: string }>
  jobs: { queue(job: object): Promise<unknown>; run(request: object): Promise<unknown> }
}

await work()
