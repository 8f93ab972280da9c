import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import express from 'express'
import type { Payload } from 'payload'
import { REST_GET } from '@payloadcms/next/routes'
import { openDatabase } from '../../src/database/connect.ts'

/**
 * GET /v1/calendar against Payload's own REST list of the same posts, for a range that holds 10,000.
 * Run it with `node -C production --import tsx test/bench/calendar.ts`.
 */
const posts = 10_000
const rounds = 7
const start = Date.parse('2100-01-01T00:00:00Z')
const days = 90

async function run(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lanmu-bench-calendar-'))
  const database = await openDatabase({ url: process.env.DATABASE_URL, folder, log: () => {} })
  const named = new URL(database.url)
  named.pathname = `/bench_${randomBytes(4).toString('hex')}`
  Object.assign(process.env, {
    DATABASE_URL: named.href,
    PAYLOAD_SECRET: 'a secret that only a bench knows, 32+ characters',
    DATA_DIR: folder,
    DISABLE_PAYLOAD_HMR: 'true',
    LOG_LEVEL: 'silent',
  })
  const { default: config } = await import('../../payload.config.ts')
  const { openPayload } = await import('./workers/openPayload.ts')
  const payload = await openPayload(config)
  try {
    await stock(payload)
    const { createApi } = await import('../../src/api/router.ts')
    const app = express().use('/v1', createApi(payload))
    const rest = REST_GET(config)
    const server = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const headers = { authorization: `users API-Key ${key}` }
    const range = { from: iso(start), to: iso(start + days * dayMs) }

    await measure({
      what: 'GET /v1/calendar: posts, deliveries, issues, holds',
      ask: async () => {
        const url = `http://127.0.0.1:${port}/v1/calendar?${new URLSearchParams(range).toString()}`
        const answer = await fetch(url, { headers })
        return { text: await answer.text(), count: count('posts') }
      },
    })
    for (const depth of [0, 1]) {
      await measure({
        what: `Payload's REST list, depth ${depth}: posts alone`,
        ask: async () => {
          const query = new URLSearchParams({
            'where[publishAt][greater_than_equal]': range.from,
            'where[publishAt][less_than]': range.to,
            limit: String(posts),
            depth: String(depth),
          })
          const url = `http://localhost:3000/api/posts?${query.toString()}`
          const answer = await rest(new Request(url, { headers }), {
            params: Promise.resolve({ slug: ['posts'] }),
          })
          return { text: await answer.text(), count: count('docs') }
        },
      })
    }
    server.close()
    server.closeAllConnections()
  } finally {
    await payload.destroy()
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const dayMs = 86_400_000
const key = randomBytes(24).toString('hex')

/** Posts through the database alone, as editors and workers would have left them. */
async function stock(payload: Payload): Promise<void> {
  await payload.create({
    collection: 'users',
    data: {
      name: 'bench',
      email: 'bench@example.com',
      password: randomBytes(12).toString('hex'),
      role: 'admin',
      enableAPIKey: true,
      apiKey: key,
    },
  })
  const channel = await payload.create({
    collection: 'channels',
    data: { name: 'Feed', slug: 'feed', kind: 'feed' },
  })
  const columns = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      payload.create({
        collection: 'columns',
        data: {
          name: `Column ${index}`,
          slug: `column-${index}`,
          contentType: 'values',
          packaging: 'topic',
          channels: [channel.id],
          times: [{ time: '08:30' }, { time: '20:00' }],
          timezone: 'Asia/Shanghai',
          recurrence: 'FREQ=DAILY',
        },
      }),
    ),
  )
  // The first posts fill every issue; the others are in no column.
  const places = columns.flatMap((column) =>
    Array.from({ length: days }, (_, day) => iso(start + day * dayMs).slice(0, 10)).flatMap(
      (date) =>
        column.times.map(({ slot }) => {
          const issue = `${date}#${slot}`
          return { column: column.id, issue, place: `${column.id}/${issue}` }
        }),
    ),
  )
  const stockOne = async (index: number): Promise<void> => {
    const publishAt = iso(start + Math.floor((index * days * dayMs) / posts))
    const created = { createdAt: publishAt, updatedAt: publishAt }
    const about = { contentType: 'values', packaging: 'topic' }
    const post = await payload.db.create({
      collection: 'posts',
      data: {
        ...{ title: `Post ${index}`, ...about, ...created, publishAt, state: 'scheduled' },
        ...{ _status: 'published', channels: [channel.id], publishAt_tz: 'Asia/Shanghai' },
        ...places[index],
      },
    })
    await payload.db.create({
      collection: 'deliveries',
      data: {
        ...{ post: post.id, channel: channel.id, occurrence: 'once', state: 'planned' },
        ...{ dueAt: publishAt, nextAttemptAt: publishAt, fence: 0, ...about, ...created },
      },
    })
  }
  for (let index = 0; index < posts; index += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, offset) => stockOne(index + offset)))
  }
}

async function measure({
  what,
  ask,
}: {
  what: string
  ask: () => Promise<{ text: string; count: (text: string) => number }>
}): Promise<void> {
  const taken: number[] = []
  let told = ''
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    const { text, count: countIn } = await ask()
    taken.push(performance.now() - began)
    told = `${countIn(text)} posts, ${Math.round(text.length / 1024)} kB`
  }
  // The first warms up.
  const sorted = taken.slice(1).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]!
  console.log(
    `${what}: ${Math.round(median)} ms median, ${Math.round(sorted.at(-1)!)} ms worst (${told})`,
  )
}

function count(list: 'posts' | 'docs'): (text: string) => number {
  return (text) => (JSON.parse(text) as Record<string, unknown[]>)[list]?.length ?? 0
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

await run()
