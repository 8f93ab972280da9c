import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const entry = path.join(root, 'src/database/embedded/main.ts')

/** A test that fails half-way must not leave one behind. */
const running = new Set<ChildProcess>()
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** The built-in database as a process that may be killed; `limit` bounds its files, in KiB. */
export async function givenProcess({
  folder,
  port = 0,
  limit,
}: {
  folder: string
  port?: number
  limit?: number
}) {
  const command = `${limit ? `ulimit -f ${limit}; ` : ''}exec "${process.execPath}" --import tsx "${entry}" --folder "${folder}" --port ${port}`
  const child = spawn('bash', ['-c', command], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const output: string[] = []
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  const found = await listening({ child, output })
  return {
    url: `mongodb://127.0.0.1:${found}/?replicaSet=rs0&directConnection=true&serverSelectionTimeoutMS=3000`,
    port: found,
    output,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: async (signal: NodeJS.Signals) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill(signal)
      await exit
    },
  }
}

function listening({ child, output }: { child: ChildProcess; output: string[] }): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      output.push(chunk.toString())
      const port = /listens on 127\.0\.0\.1:(\d+)/.exec(chunk.toString())?.[1]
      if (port) resolve(Number(port))
    })
    child.once('exit', () => reject(new Error(output.join(''))))
  })
}
