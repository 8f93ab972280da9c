import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type EmbeddedDatabase = {
  url: string
  /** Kill -9, nothing for so long, then the same files on the same port. */
  killAndRestart(downMs: number): Promise<void>
  close(): Promise<void>
}

const entry = fileURLToPath(new URL('../../../src/database/embedded/main.ts', import.meta.url))

/** The built-in database, in a process that may be killed. */
export async function startEmbedded({
  folder,
  port,
}: {
  folder: string
  port: number
}): Promise<EmbeddedDatabase> {
  let { child, url } = await start({ folder, port })
  return {
    url,
    async killAndRestart(downMs) {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
      await pause(downMs)
      ;({ child, url } = await start({ folder, port }))
    },
    async close() {
      if (child.exitCode !== null || child.signalCode) return
      const exited = once(child, 'exit')
      child.send({ type: 'close' })
      const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await exited
      clearTimeout(impatience)
    },
  }
}

async function start({
  folder,
  port,
}: {
  folder: string
  port: number
}): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(entry, ['--folder', folder, '--port', String(port)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [report] = (await once(child, 'message')) as [{ type: string; url: string }]
  if (report.type !== 'ready') throw new Error('the built-in database did not start')
  return { child, url: report.url }
}
