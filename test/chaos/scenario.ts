import { appendFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import type { Payload } from 'payload'
import type { Verdict } from './checker.ts'
import { check } from './checker.ts'
import type { Evidence } from './evidence.ts'
import { createBreaks } from './faults/breaks.ts'
import { driveFaults } from './faults/drive.ts'
import type { FaultEvent } from './faults/timeline.ts'
import { planFaults } from './faults/timeline.ts'
import { mutationSettings } from './faults/mutationSettings.ts'
import { dropUniqueIndex } from './world/dropUniqueIndex.ts'
import type { ChaosOptions } from './options.ts'
import { seeded } from './random.ts'
import type { WorldChannel } from './world/channels.ts'
import { createChannels, createPullChannels } from './world/channels.ts'
import { createCrew } from './world/crew.ts'
import { editAtRandom } from './world/editing.ts'
import type { Editors } from './world/editors.ts'
import { createEditors } from './world/editors.ts'
import type { EmbeddedDatabase } from './world/embedded.ts'
import { startFakeChannel } from './world/fakeChannel.ts'
import { countUnsettled, readEnd, skipWaits } from './world/ledger.ts'
import { answerQuestions } from './world/person.ts'
import { startProxy } from './world/proxy.ts'
import type { Readers } from './world/readers.ts'
import { startReaders, toArrivals } from './world/readers.ts'
import { stopOneByOne } from './world/stopOneByOne.ts'

export type ChaosResult = {
  evidence: Evidence
  verdicts: Verdict[]
  timeline: FaultEvent[]
  /** How often each fault happened. */
  faultCounts: Map<string, number>
  /** Break points that were reached, of how many. */
  reached: string[]
  breakCount: number
  /** How workers ended that nobody had touched. */
  ownEnds: string[]
  /** How often readers and their server ended. */
  deaths: { readers: number; api: number }
  /** Editors' operations that were answered with an error. */
  failedEdits: string[]
}

/** One run: posts go out while everything breaks, then all is well again, then it is judged. */
export async function runChaos({
  payload,
  databaseUrl,
  database,
  folder,
  options,
  log,
}: {
  /** The editors' own, on a sound connection. */
  payload: Payload
  databaseUrl: string
  /** The built-in database where it may be killed. */
  database: EmbeddedDatabase | null
  /** For the channel's log and the workers' output. */
  folder: string
  options: ChaosOptions
  log: (line: string) => void
}): Promise<ChaosResult> {
  const { seed, faults, timing, faultMs } = options
  const random = seeded(seed)
  const files = {
    arrivals: path.join(folder, 'arrivals.jsonl'),
    breaks: path.join(folder, 'breaks.log'),
    workers: path.join(folder, 'workers.log'),
  }
  await appendFile(files.breaks, '')
  if (options.mutation === 'no unique index') await dropUniqueIndex(databaseUrl)
  const fakeChannel = await startFakeChannel({ logFile: files.arrivals, seed })
  const proxy = await startProxy({ databaseUrl })
  const client = await MongoClient.connect(databaseUrl)
  // What the faults held up for minutes must not leave one by one.
  const rules = { spacingSeconds: 0 }
  const { origin } = fakeChannel
  const pushed = await createChannels({ payload, origin, count: options.channels, rules })
  const pulled = options.readers > 0 ? await createPullChannels({ payload, rules }) : []
  const channels = [...pushed, ...pulled]
  /** Where editors put what they go on to edit. */
  const edited = channels.filter(({ isOrdered }) => !isOrdered)
  const editors = createEditors({ payload })
  const faultCounts = new Map<string, number>()
  const count = (what: string): void => {
    faultCounts.set(what, (faultCounts.get(what) ?? 0) + 1)
  }

  let reached: string[] = []
  let isBreaking = faults.includes('break')
  const breaks = createBreaks({
    random: random.named('breaks'),
    freezeMs: faults.includes('freeze') ? timing.claimHoldMs + 2_000 : null,
    isReached: (place) => reached.some((line) => line.endsWith(place)),
    focus: options.mutation ? mutationSettings[options.mutation].focus : null,
  })
  const crew = createCrew({
    size: options.workers,
    logFile: files.workers,
    env: workerEnv(proxy.url),
    makePlan: () => ({
      ...{ timing, mutation: options.mutation, breakLog: files.breaks },
      breakAt: isBreaking ? breaks.next() : null,
      lifeMs: faultMs + options.settleWithinMs + 240_000,
    }),
  })
  const readers: Readers | null =
    options.readers > 0
      ? await startReaders({
          ...{ payload, channels: pulled, count: options.readers, folder },
          ...{ env: workerEnv(proxy.url), random: random.named('readers') },
          isBreaking: () => isBreaking && faults.includes('api'),
          lifeMs: faultMs + options.settleWithinMs + 240_000,
        })
      : null
  const readEvents = async () => (await readers?.events()) ?? []
  const readArrivals = async () => [
    ...(await fakeChannel.arrivals()),
    ...toArrivals(await readEvents()),
  ]
  const helpers = new AbortController()
  const helping = help()
  const timeline = planFaults({
    random: random.named('faults'),
    kinds: faults,
    lastsMs: faultMs,
    pace: options.pace,
    claimHoldMs: timing.claimHoldMs,
  })

  try {
    await Promise.all([crew.isComplete(), readers?.isReady()])
    const lastFaultAt = await breakEverything()
    const settledAfterMs = await settle(lastFaultAt)
    log(`settled: ${settledAfterMs === null ? 'no' : `after ${settledAfterMs} ms`}`)
    const calm = await publishCalmly()
    const stops = await stopOneByOne({
      ...{ payload, client, crew, editors, channels: edited, options },
    })
    if (settledAfterMs !== null) await settle(Date.now())
    await Promise.all([crew.close(), readers?.close()])
    const end = await readEnd({ payload, channels })
    const evidence: Evidence = {
      ...end,
      arrivals: await readArrivals(),
      readers: await readEvents(),
      ordered: {
        channels: pulled.filter(({ isOrdered }) => isOrdered).map(({ slug }) => slug),
        posts: editors.operations.map(({ post }) => post).filter((tag) => tag.startsWith(inLine)),
      },
      operations: editors.operations,
      holds: editors.holds,
      stops,
      endedAt: Date.now(),
      settledAfterMs,
      settleWithinMs: options.settleWithinMs,
      calm: { posts: calm, lagMs: options.calmLagMs },
    }
    return {
      ...{ evidence, timeline, faultCounts, reached, breakCount: breaks.total },
      verdicts: check(evidence),
      ownEnds: crew.ownEnds,
      failedEdits: editors.failures,
      deaths: readers?.deaths() ?? { readers: 0, api: 0 },
    }
  } finally {
    helpers.abort()
    await Promise.all([helping, crew.close(), readers?.close()])
    await Promise.all([fakeChannel.close(), proxy.close(), client.close()])
  }

  /** Resolves with the moment at which the last fault was over. */
  async function breakEverything(): Promise<number> {
    const startsAt = Date.now()
    const endsAt = startsAt + faultMs
    fakeChannel.misbehave(faults.includes('channel'))
    readers?.misbehave(faults.includes('reader'))
    log(`${timeline.length} faults planned over ${faultMs / 1000} s`)
    await Promise.all([
      driveFaults({ events: timeline, crew, proxy, readers, database, count }),
      plant({ ...{ editors, channels: edited, options, startsAt, endsAt } }),
      plantInLine({ editors, channels: pulled, endsAt }),
      editAtRandom({
        ...{ editors, channels, endsAt },
        random: random.named('editors'),
        pauseMs: [40, 250],
      }),
      pause(faultMs),
    ])
    isBreaking = false
    fakeChannel.misbehave(false)
    readers?.misbehave(false)
    for (const member of crew.members()) if (member.plan.breakAt) crew.kill(member)
    await retry(() => editors.releaseAll())
    await Promise.all([crew.isComplete(), readers?.isReady()])
    return Date.now()
  }

  async function settle(since: number): Promise<number | null> {
    while (Date.now() - since < options.settleWithinMs) {
      const open = await countUnsettled({ payload, channels })
      if (open === 0) return Date.now() - since
      await pause(250)
    }
    return null
  }

  async function publishCalmly(): Promise<string[]> {
    const tags = Array.from({ length: options.calmPosts }, (_, index) => `calm${index}`)
    const start = Date.now() + 3_000
    for (const [index, tag] of tags.entries()) {
      const channel = edited[index % edited.length]!
      await editors.create({ tag, dueAt: start + index * 150, channels: [channel] })
    }
    await pause(Math.max(0, start + tags.length * 150 + options.calmLagMs - Date.now()))
    return tags
  }

  /** Who froze itself is left asleep: killed, it could not wake up and do harm. */
  async function noteBreaks(): Promise<void> {
    const lines = (await readFile(files.breaks, 'utf8')).split('\n').filter(Boolean)
    for (const line of lines.slice(reached.length)) {
      const member = crew.members().find(({ child }) => line.endsWith(`#${child.pid}`))
      const how = member?.plan.breakAt?.how
      if (member && how?.type === 'freeze') member.frozenUntil = Date.now() + how.ms
    }
    reached = lines.map((line) => line.replace(/ #\d+$/, ''))
  }

  /** Lets waits pass and answers questions, as long as the faults last and a little longer. */
  async function help(): Promise<void> {
    const person = random.named('person')
    const stopsAt = Date.now() + faultMs
    while (!helpers.signal.aborted) {
      await skipWaits({ payload }).catch(() => {})
      if (Date.now() < stopsAt) {
        await answerQuestions({ payload, readArrivals, random: person }).catch(() => {})
      }
      await noteBreaks()
      await pause(400)
    }
  }
}

/** Creates the run's posts while it goes on, each a few seconds before its time. */
async function plant({
  editors,
  channels,
  options,
  startsAt,
  endsAt,
}: {
  editors: Editors
  channels: WorldChannel[]
  options: ChaosOptions
  startsAt: number
  endsAt: number
}): Promise<void> {
  const random = seeded(`${options.seed}/posts`)
  for (let index = 0; index < options.posts; index++) {
    const bornAt = startsAt + ((endsAt - startsAt) * index) / options.posts
    await pause(Math.max(0, bornAt - Date.now()))
    const chosen = channels.filter(() => random.hasLuck(0.4))
    const dueAt = Math.min(Date.now() + random.between(300, 6_000), endsAt)
    await editors
      .create({
        tag: `p${index}`,
        dueAt,
        channels: chosen.length > 0 ? chosen : [random.pick(channels)],
        isPlanLost: random.hasLuck(0.15),
      })
      .catch((error: unknown) => editors.failures.push(String(error)))
  }
}

/** What posts are called that stand in line. */
const inLine = 'line'

/** Posts for what is pulled in order: each is planned, and known to be, before the next is written. */
async function plantInLine({
  editors,
  channels,
  endsAt,
}: {
  editors: Editors
  channels: WorldChannel[]
  endsAt: number
}): Promise<void> {
  const ordered = channels.filter(({ isOrdered }) => isOrdered)
  if (ordered.length === 0) return
  let dueAt = 0
  for (let index = 0; Date.now() < endsAt; index += 1) {
    dueAt = Math.max(dueAt + 100, Date.now() + 1_000)
    await editors
      .create({ tag: `${inLine}${index}`, dueAt, channels: ordered, isFixed: true })
      .catch((error: unknown) => editors.failures.push(String(error)))
    await pause(900)
  }
}

async function retry(action: () => Promise<void>): Promise<void> {
  for (let left = 20; ; left--) {
    try {
      return await action()
    } catch (error) {
      if (left === 0) throw error
      await pause(500)
    }
  }
}

function workerEnv(databaseUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DISABLE_PAYLOAD_HMR: 'true',
    ALLOW_PRIVATE_ADDRESSES: 'true',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  }
}
