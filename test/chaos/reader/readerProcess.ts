import { fsyncSync, openSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { seeded } from '../random.ts'
import type { Behaviour } from './behaviours.ts'
import { chooseBehaviour } from './behaviours.ts'
import type { ReaderEvent, ReaderPlan, Settling } from './plan.ts'
import { leaseSeconds } from './plan.ts'

/**
 * A program that pulls, over HTTP as any other: leases, shows, acknowledges. It may die at any moment,
 * by itself or by others; what it did is on disk before it does the next thing.
 */
const plan = JSON.parse(process.env.READER_PLAN ?? '') as ReaderPlan
const log = openSync(plan.logFile, 'a')
const paths: Record<Settling, string> = {
  ack: 'ack',
  nack: 'nack',
  'nack for good': 'nack',
  extend: 'extend',
}
let isFaulty = false
let batches = 0
process.on('message', (message: { isFaulty: boolean }) => {
  isFaulty = message.isFaulty
})
// It belongs to the run that started it.
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'ready' })

await Promise.all(plan.channels.map(pull))

type Channel = ReaderPlan['channels'][number]
type Leased = {
  id: string
  lease: number
  leasedUntil: string
  post: { title: string; dueAt: string }
}

async function pull(channel: Channel): Promise<void> {
  const random = seeded(`${plan.seed}/${plan.name}/${channel.slug}`)
  for (;;) {
    batches += 1
    const [batch, askedAt] = [`${plan.name}-${process.pid}-${batches}`, Date.now()]
    const answer = await ask(`/channels/${channel.slug}/lease`, {
      ...{ max: random.between(1, 3), seconds: leaseSeconds, wait: 1 },
      inOrder: channel.isOrdered,
    })
    if (answer?.status !== 200) {
      await pause(200)
      continue
    }
    const { deliveries } = answer.body as { deliveries: Leased[] }
    const chosen = deliveries.map((one) => ({ one, behaviour: behaviourOf(one) }))
    for (const { one, behaviour } of chosen) {
      const [post, version] = one.post.title.split(' v') as [string, string]
      note({
        ...{ type: 'leased', channel: channel.slug, id: one.id, lease: one.lease },
        ...{ batch, askedAt, post, version: Number(version), behaviour },
        until: Date.parse(one.leasedUntil),
        dueAt: Date.parse(one.post.dueAt),
      })
    }
    // After one that is not settled the rest of an answer would be out of order: it is left alone.
    for (const { one, behaviour } of chosen) {
      const isSettled = await handle({ channel, one, behaviour })
      if (!isSettled) break
    }
  }
}

function behaviourOf({ id, lease }: Leased): Behaviour {
  return isFaulty ? chooseBehaviour({ random: seeded(`${plan.seed}/${id}/${lease}`) }) : 'acks'
}

/** Whether it is settled, for all this reader knows. */
async function handle({
  channel: { slug: channel },
  one,
  behaviour,
}: {
  channel: Channel
  one: Leased
  behaviour: Behaviour
}): Promise<boolean> {
  const { id, lease } = one
  const show = () => note({ type: 'shown', channel, id, lease })
  const settle = (what: Settling) => settleOne({ channel, id, lease, what })
  const beyond = leaseSeconds * 1_000 + 1_000
  switch (behaviour) {
    case 'acks':
      show()
      return settle('ack')
    case 'acks twice':
      show()
      await settle('ack')
      return settle('ack')
    case 'acks late':
      show()
      await pause(beyond)
      return settle('ack')
    case 'extends, then acks':
      // Held for longer than it was given, and given up where it could not be kept.
      for (const part of [beyond / 3, beyond / 3, beyond / 3]) {
        await pause(part)
        if (!(await settle('extend'))) return false
      }
      show()
      return settle('ack')
    case 'nacks':
      return settle('nack')
    case 'nacks for good':
      return settle('nack for good')
    case 'forgets':
      return false
    case 'dies before showing':
      return die()
    case 'dies after showing':
      show()
      return die()
    case 'dies while acknowledging':
      show()
      void settle('ack')
      await pause(lease % 20)
      return die()
  }
}

/** True where it was answered, and by "yes". */
async function settleOne({
  channel,
  id,
  lease,
  what,
}: {
  channel: string
  id: string
  lease: number
  what: Settling
}): Promise<boolean> {
  note({ type: 'asking', channel, id, lease, what })
  const answer = await ask(`/deliveries/${id}/${paths[what]}`, bodyOf({ what, lease }))
  if (!answer) return false
  const until = (answer.body as { leasedUntil?: string }).leasedUntil
  const { status } = answer
  note({
    ...{ type: 'answered', channel, id, lease, what, status },
    until: until ? Date.parse(until) : null,
  })
  // What is to be tried again is not settled.
  return status === 200 && what !== 'nack'
}

function bodyOf({ what, lease }: { what: Settling; lease: number }): object {
  switch (what) {
    case 'ack':
      return { lease, externalId: `${plan.name} ${lease}` }
    case 'nack':
      return { lease, reason: 'busy', retryAfter: 1 }
    case 'nack for good':
      return { lease, reason: 'refused', isPermanent: true }
    case 'extend':
      return { lease, seconds: leaseSeconds }
  }
}

/** `null`: no answer, so nobody knows. */
async function ask(path: string, body: object): Promise<{ status: number; body: unknown } | null> {
  try {
    const response = await fetch(`${plan.url}/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${plan.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    })
    return { status: response.status, body: await response.json() }
  } catch {
    return null
  }
}

type Noted = ReaderEvent extends infer Event
  ? Event extends ReaderEvent
    ? Omit<Event, 'at' | 'reader'>
    : never
  : never

function note(event: Noted): void {
  writeSync(log, `${JSON.stringify({ at: Date.now(), reader: plan.name, ...event })}\n`)
  fsyncSync(log)
}

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('dead')
}
