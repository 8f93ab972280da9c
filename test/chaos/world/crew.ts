import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freeze } from '../freeze.ts'
import type { WorkerPlan } from '../worker/plan.ts'

export type Member = {
  child: ChildProcess
  plan: WorkerPlan
  /** The worker's name; `null` until it runs. */
  name: string | null
  frozenUntil: number
}

/** Real worker processes: whoever dies is replaced at once, until the crew is closed. */
export type Crew = {
  /** Those that run and are not frozen. */
  awake(): Member[]
  members(): readonly Member[]
  kill(member: Member): void
  freeze(member: Member, ms: number): void
  /** Resolves with the exit code. */
  stop(member: Member): Promise<number | null>
  /** Resolves when as many run as should. */
  isComplete(): Promise<void>
  /** How workers ended that nobody had touched: "code 1". */
  ownEnds: string[]
  close(): Promise<void>
}

const entry = fileURLToPath(new URL('../worker.ts', import.meta.url))

export function createCrew({
  size,
  env,
  logFile,
  makePlan,
}: {
  size: number
  env: NodeJS.ProcessEnv
  logFile: string
  makePlan: () => WorkerPlan
}): Crew {
  const members = new Set<Member>()
  const ownEnds: string[] = []
  const output = openSync(logFile, 'a')
  let isClosing = false

  function start(): void {
    const plan = makePlan()
    const child = fork(entry, [], {
      execArgv: ['-C', 'production', '--import', 'tsx'],
      env: { ...env, CHAOS_PLAN: JSON.stringify(plan) },
      stdio: ['ignore', output, output, 'ipc'],
    })
    const member: Member = { child, plan, name: null, frozenUntil: 0 }
    members.add(member)
    child.on('message', ({ name }: { name: string }) => {
      member.name = name
    })
    child.on('error', () => {})
    child.once('exit', (code) => {
      members.delete(member)
      if (code !== null && code !== 0) ownEnds.push(`code ${code}`)
      if (!isClosing) setTimeout(start, member.name ? 0 : 500)
    })
  }
  for (let index = 0; index < size; index++) start()

  async function stop(member: Member): Promise<number | null> {
    if (member.child.exitCode !== null || member.child.signalCode) return member.child.exitCode
    const exited = once(member.child, 'exit')
    member.child.kill('SIGTERM')
    // Longer than a worker drains.
    const impatience = setTimeout(() => member.child.kill('SIGKILL'), 40_000)
    const [code] = (await exited) as [number | null]
    clearTimeout(impatience)
    return code
  }

  return {
    awake: () =>
      [...members].filter(({ name, frozenUntil }) => name !== null && frozenUntil < Date.now()),
    members: () => [...members],
    kill: ({ child }) => void child.kill('SIGKILL'),
    freeze: (member, ms) => {
      member.frozenUntil = Date.now() + ms
      freeze({ pid: member.child.pid!, ms })
    },
    stop,
    async isComplete() {
      const end = Date.now() + 60_000
      while ([...members].filter(({ name }) => name !== null).length < size) {
        if (Date.now() > end) throw new Error('the workers did not start; see their log')
        await pause(50)
      }
    },
    ownEnds,
    async close() {
      isClosing = true
      await Promise.all([...members].map(stop))
    },
  }
}
