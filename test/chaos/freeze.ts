import { spawn } from 'node:child_process'

/**
 * Stops a process for so long. It is woken by a process of its own, since a frozen one cannot wake
 * itself, and whoever froze it may be gone by then.
 */
export function freeze({ pid, ms }: { pid: number; ms: number }): void {
  const wake = `sleep ${ms / 1000}; kill -CONT ${pid}`
  spawn('/bin/sh', ['-c', wake], { detached: true, stdio: 'ignore' }).unref()
  process.kill(pid, 'SIGSTOP')
}
