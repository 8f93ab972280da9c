import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** A process that is started again whenever it ends, until it is closed. */
export type Kept = {
  /** False: it was not running. */
  kill(): boolean
  send(message: object): void
  isReady(): Promise<void>
  /** How often it ended, by others or by itself. */
  deaths(): number
  close(): Promise<void>
}

export function keepRunning({
  entry,
  execArgv,
  makeEnv,
  output,
  greet,
}: {
  entry: string
  execArgv: string[]
  makeEnv: () => NodeJS.ProcessEnv
  /** A file descriptor. */
  output: number
  /** What each new one is told first. */
  greet: () => object | null
}): Kept {
  let [isClosing, isUp, deaths] = [false, false, 0]
  let child = start()

  function start(): ChildProcess {
    const started = fork(entry, [], {
      ...{ execArgv, env: makeEnv(), stdio: ['ignore', output, output, 'ipc'] },
    })
    started.on('error', () => {})
    started.once('message', () => {
      isUp = true
      const greeting = greet()
      if (greeting) started.send(greeting, () => {})
    })
    started.once('exit', () => {
      isUp = false
      if (isClosing) return
      deaths += 1
      setTimeout(() => {
        if (!isClosing) child = start()
      }, 200)
    })
    return started
  }

  return {
    kill() {
      if (isUp) child.kill('SIGKILL')
      return isUp
    },
    send: (message) => void (child.connected && child.send(message, () => {})),
    async isReady() {
      const end = Date.now() + 60_000
      while (!isUp) {
        if (Date.now() > end) throw new Error(`${entry} did not start; see its log`)
        await pause(50)
      }
    },
    deaths: () => deaths,
    async close() {
      isClosing = true
      if (child.exitCode !== null || child.signalCode) return
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}
