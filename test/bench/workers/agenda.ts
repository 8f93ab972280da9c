import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import { MongoClient, ObjectId } from 'mongodb'
import { readEnv, requireConnection } from '../../../src/env.ts'
import { onShutdown, reportReady } from '../../../src/process.ts'
import type { AgendaSettings } from '../world/agendaJobs.ts'
import { tellCalls } from './tellCalls.ts'

/**
 * Bare Agenda as people use it: a job is a post. It reads the post and calls the channel; there is
 * no ledger, no order, no hold, and nothing that remembers a call whose answer was lost.
 */
async function work(): Promise<void> {
  const { databaseUrl } = requireConnection(readEnv())
  const { names, options } = JSON.parse(process.env.BENCH_SETTINGS ?? '') as AgendaSettings
  const client = await MongoClient.connect(databaseUrl)
  const db = client.db()
  const agenda = new Agenda({ backend: new MongoBackend({ mongo: db }), ...options })
  agenda.on('error', (error) => console.error(error))
  const noteCall = tellCalls()
  for (const name of names) {
    agenda.define(name, async (job) => {
      const { postId } = job.attrs.data as { postId: string }
      const post = await db.collection('posts').findOne({ _id: new ObjectId(postId) })
      if (post) noteCall(postId)
    })
  }
  await agenda.ready
  await agenda.start()
  reportReady()
  onShutdown(async () => {
    await agenda.stop()
    await client.close()
  })
}

await work()
