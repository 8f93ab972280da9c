import { setTimeout as pause } from 'node:timers/promises'
import type { Crew } from '../world/crew.ts'
import type { EmbeddedDatabase } from '../world/embedded.ts'
import type { Proxy } from '../world/proxy.ts'
import type { Readers } from '../world/readers.ts'
import type { FaultEvent } from './timeline.ts'

/** Breaks what the timeline says, when it says so. Resolves when the last fault is over. */
export async function driveFaults({
  events,
  crew,
  proxy,
  readers,
  database,
  count,
}: {
  events: readonly FaultEvent[]
  crew: Crew
  proxy: Proxy
  /** `null`: nobody pulls. */
  readers: Readers | null
  /** `null`: somebody else's, only reached or not. */
  database: EmbeddedDatabase | null
  count: (what: string) => void
}): Promise<void> {
  const start = Date.now()
  const lasting: Promise<void>[] = []
  for (const event of events) {
    await pause(Math.max(0, start + event.atMs - Date.now()))
    lasting.push(breakOne(event))
  }
  await Promise.all(lasting)

  async function breakOne({ fault, choice, ms, aheadMs }: FaultEvent): Promise<void> {
    const awake = crew.awake()
    const member = awake[Math.floor(choice * awake.length)]
    switch (fault) {
      case 'kill':
        // On a slow machine workers would only ever be starting: one is left to do harm with.
        if (!member || awake.length < 2) return
        crew.kill(member)
        break
      case 'freeze':
        if (member) crew.freeze(member, ms)
        break
      case 'stop':
        if (member) await crew.stop(member)
        break
      case 'clock':
        if (!member) return
        member.child.send({ aheadMs }, () => {})
        await pause(ms)
        if (member.child.connected) member.child.send({ aheadMs: 0 }, () => {})
        break
      case 'replies':
        proxy.dropReplies(true)
        await pause(ms)
        proxy.dropReplies(false)
        break
      case 'away':
        proxy.sever(true)
        await pause(ms)
        proxy.sever(false)
        break
      case 'database':
        if (!database) return
        await database.killAndRestart(ms)
        break
      case 'reader':
        if (readers?.killReader(choice)) count(fault)
        return
      case 'api':
        if (readers?.killApi()) count(fault)
        return
    }
    if (member || fault === 'replies' || fault === 'away' || fault === 'database') count(fault)
  }
}
