import type { Payload } from 'payload'
import { readArrivals } from './arrivals.ts'
import { findUnfinishedWeek } from './findWeek.ts'
import { loadWeek } from './load.ts'
import { prepareGround } from './prepare.ts'
import type { Receiver } from './receiver.ts'
import { channelTable, deliveryLine } from './report.ts'
import { weekMs } from './timing.ts'
import type { WeekDelivery } from './watch.ts'
import { isOpen, watchWeek } from './watch.ts'
import type { DemoPost } from './week.ts'
import { weekWarnings } from './weekBalance.ts'

/** Between the start of loading and the week's Monday: the first post is a few seconds into it. */
const leadMs = 2_000

/** How long after the week's end to wait for retries before the demo says what is left. */
const patienceMs = 120_000

type Run = {
  payload: Payload
  /** `null`: Lanmu may not call this machine, so there is no webhook channel. */
  receiver: Receiver | null
  serverUrl: string
  /** Where the console channel prints. */
  consoleTo: string
  signal: AbortSignal
  log: (line: string) => void
}

/** Loads the week, or finds the one under way, follows it to its end, and sums it up. */
export async function runWeek({ payload, receiver, signal, log, ...run }: Run): Promise<void> {
  const clock = () => new Date()
  if (!receiver) {
    log(
      'The webhook channel is left out: this Lanmu may not call private addresses (start it with ALLOW_PRIVATE_ADDRESSES=true npm start).',
    )
  }
  const ground = await prepareGround({ payload, receiver })
  const unfinished = await findUnfinishedWeek({ payload, now: clock() })
  const startedAt = unfinished?.startedAt ?? new Date(clock().getTime() + leadMs)
  log(
    unfinished
      ? 'A week is still being published: going on with it.'
      : `A week in ${weekMs / 1000} seconds. The console channel prints to ${run.consoleTo}.\n`,
  )
  const posts = new Map(unfinished?.posts)
  const loading = loadWeek({ payload, ground, startedAt, posts, signal, clock })
  const deliveries = await watchWeek({
    payload,
    loading,
    posts,
    channels: ground.channels,
    endAt: new Date(Math.max(startedAt.getTime() + weekMs, clock().getTime()) + patienceMs),
    signal,
    clock,
    onEnd: (delivery) => log(deliveryLine({ delivery, post: posts.get(delivery.post)! })),
  })
  if (signal.aborted) return
  for (const line of summary({ posts, startedAt, deliveries, serverUrl: run.serverUrl })) log(line)
  if (receiver) log(await arrivalsLine({ receiver, deliveries }))
  log('')
}

function summary({
  posts,
  startedAt,
  deliveries,
  serverUrl,
}: {
  posts: ReadonlyMap<string, DemoPost>
  startedAt: Date
  deliveries: readonly WeekDelivery[]
  serverUrl: string
}): string[] {
  const warnings = weekWarnings({ posts: [...posts.values()], startedAt })
  const left = deliveries.filter(isOpen)
  return [
    '',
    ...channelTable({ deliveries }),
    ...(left.length > 0
      ? [`  ${left.length} still wait for another attempt; npm run demo shows how they end.`]
      : []),
    '',
    ...warnings.map(({ community, text }) => `  Balance    ${community}: ${text}`),
    `  Feed       ${serverUrl}/v1/feeds/demo-feed/rss.xml`,
    `  Admin      ${serverUrl}/admin`,
  ]
}

async function arrivalsLine({
  receiver,
  deliveries,
}: {
  receiver: Receiver
  deliveries: readonly WeekDelivery[]
}): Promise<string> {
  const own = new Set(deliveries.map(({ id }) => id))
  const arrivals = (await readArrivals({ file: receiver.logFile })).filter(({ id }) => own.has(id))
  const repeats = arrivals.filter(({ isRepeat }) => isRepeat).length
  return `  Webhook    ${arrivals.length - repeats} arrived, ${repeats} twice: ${receiver.logFile}`
}
