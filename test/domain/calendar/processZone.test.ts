import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const script = path.join(import.meta.dirname, 'tellIssues.ts')

async function tell(zone: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 8 * 1024 * 1024,
    timeout: 60_000,
  })
  return stdout
}

it('the process’s own time zone changes nothing', async () => {
  const here = await tell('UTC')
  expect(JSON.parse(here)[0].length).toBeGreaterThan(500)
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia']) {
    expect(await tell(zone), zone).toBe(here)
  }
}, 120_000)
