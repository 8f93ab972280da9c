import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat, utimes } from 'node:fs/promises'
import path from 'node:path'

/** What the built admin is made from. */
const sources = [
  'src',
  'collections',
  'media',
  'payload.config.ts',
  'next.config.ts',
  'package-lock.json',
]

/** Builds the admin where it was never built, or its sources changed since. */
export async function buildIfNeeded({
  root,
  signal,
  log,
}: {
  root: string
  /** Aborted when nobody waits for the build any more. */
  signal: AbortSignal
  log: (line: string) => void
}): Promise<void> {
  const stamp = path.join(root, '.next', 'BUILD_ID')
  const startedAt = new Date()
  const built = await modifiedAt(stamp)
  const changed = Math.max(
    ...(await Promise.all(sources.map((name) => newest(path.join(root, name))))),
  )
  if (built > changed) return
  log(
    built > 0
      ? 'The admin changed: building it again (about half a minute) …'
      : 'First start: building the admin (about half a minute) …',
  )
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = fork(next, ['build'], {
    cwd: root,
    signal,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const output: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) {
    throw new Error(`The admin could not be built:\n${Buffer.concat(output).toString('utf8')}`)
  }
  // What was edited during the build is newer than it.
  await utimes(stamp, startedAt, startedAt)
}

/** Newest change of a file or of any file below a folder; 0 where there is none. Milliseconds. */
async function newest(file: string): Promise<number> {
  const entries = await readdir(file, { withFileTypes: true, recursive: true }).catch(() => null)
  if (!entries) return modifiedAt(file)
  const files = entries.filter((entry) => entry.isFile())
  const times = await Promise.all(
    files.map((entry) => modifiedAt(path.join(entry.parentPath, entry.name))),
  )
  return Math.max(0, ...times)
}

async function modifiedAt(file: string): Promise<number> {
  const found = await stat(file).catch(() => null)
  return found?.mtimeMs ?? 0
}
