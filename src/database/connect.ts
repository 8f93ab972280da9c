import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type Database = {
  url: string
  /** Whether this is the built-in server rather than one named by the environment. */
  isEmbedded: boolean
  close: () => Promise<void>
  /** Called if the built-in server ends without having been closed; to start it again is up to the caller. */
  onExit: (listener: (code: number | null) => void) => void
}

export type DatabaseOptions = {
  /** A MongoDB server to use as it is; without it the built-in one is started. */
  url?: string | undefined
  folder: string
  port?: number
  log: (message: string) => void
}

const entry = fileURLToPath(new URL('./embedded/main.ts', import.meta.url))
const defaultPort = 27717

/** Gives a URL to connect to, if need be by starting the built-in database in a process of its own. */
export async function openDatabase({
  url,
  folder,
  port = defaultPort,
  log,
}: DatabaseOptions): Promise<Database> {
  if (url) return { url, isEmbedded: false, close: async () => {}, onExit: () => {} }
  const child = fork(entry, ['--folder', folder, '--port', String(port)], {
    // Much short-lived garbage: a roomier nursery costs memory and saves a tenth of the work.
    execArgv: ['--max-semi-space-size=64', '--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .forEach((line) => log(line)),
    )
  }
  const ready = await readiness(child)
  let isClosing = false
  return {
    url: ready,
    isEmbedded: true,
    close: async () => {
      isClosing = true
      if (child.exitCode !== null || child.signalCode !== null) return
      child.send({ type: 'close' })
      await once(child, 'exit')
    },
    onExit: (listener) => {
      child.on('exit', (code) => {
        if (!isClosing) listener(code)
      })
    },
  }
}

type Report = { type: 'ready'; url: string } | { type: 'failed'; message: string }

function readiness(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`The built-in database ended at its start (code ${code}).`)),
    )
    child.once('message', (report: Report) => {
      if (report.type === 'ready') resolve(report.url)
      else reject(new Error(report.message))
    })
  })
}
