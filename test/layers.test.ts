import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { breaches, roomOf } from './layers/check.ts'
import { readClockReads, readImports } from './layers/imports.ts'
import { rooms } from './layers/rooms.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const skipped = ['node_modules', '.next', '.git', '.ci', 'data', 'docs', 'test']
const vague = ['utils', 'helpers', 'common', 'services', 'types', 'lib']

const { files, folders } = list('')
const sources = files.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))

describe('the house', () => {
  it('has files in every room of the table', () => {
    const lived = new Set(files.map((file) => roomOf({ file, rooms })?.name))
    expect(rooms.map(({ name }) => name).filter((name) => !lived.has(name))).toEqual([])
    expect(files.length).toBeGreaterThan(100)
  })

  it('keeps to its import table', () => {
    expect(sources.flatMap((source) => breaches({ ...source, rooms }))).toEqual([])
  })

  it('was read: the imports that make it one house are seen', () => {
    const seen = sources.flatMap(({ file, text }) =>
      readImports({ file, text }).map(({ specifier }) => `${file} ${specifier}`),
    )
    expect(seen).toContain('src/publishing/ledger.ts ../domain/delivery/transition.ts')
    expect(seen).toContain(
      'collections/planDeliveriesOfPost.ts ../src/publishing/planDeliveries.ts',
    )
    expect(seen).toContain('src/worker.ts ../payload.config.ts')
    expect(seen.length).toBeGreaterThan(400)
  })

  it('gives every folder a name that says what it is for', () => {
    expect(folders).toContain('src/domain/delivery')
    expect(folders.filter((folder) => vague.includes(path.posix.basename(folder)))).toEqual([])
  })

  it('passes the time into the domain as an argument', () => {
    const domain = sources.filter(({ file }) => roomOf({ file, rooms })?.name === 'domain')
    expect(domain.length).toBeGreaterThan(20)
    const reads = domain.flatMap(({ file, text }) =>
      readClockReads({ file, text }).map((read) => `${file}: ${read}`),
    )
    expect(reads).toEqual([])
  })
})

describe('a made-up file is caught when', () => {
  const bad: [file: string, text: string][] = [
    ['src/domain/post.ts', `import { Payload } from 'payload'`],
    ['src/domain/post.ts', `import type { Payload } from 'payload'`],
    ['src/domain/post.ts', `import { readFile } from 'node:fs'`],
    ['src/domain/balance/x.ts', `import { advance } from '../../publishing/ledger.ts'`],
    ['src/domain/balance/x.ts', `export * from '../../api/router.ts'`],
    ['src/domain/balance/x.ts', `export type { Payload } from 'payload'`],
    ['src/domain/balance/x.ts', `const load = () => import('../../env.ts')`],
    ['src/domain/balance/x.ts', `type Env = import('../../env.ts').Env`],
    ['src/domain/balance/x.ts', `const fs = require('node:fs')`],
    ['src/domain/balance/x.ts', `import fs = require('node:fs')`],
    ['src/domain/balance/x.ts', `import 'sharp'`],
    ['src/domain/balance/x.ts', 'const load = (name: string) => import(`./${name}.ts`)'],
    ['src/channels/webhook/payload.ts', `import { request } from 'undici'`],
    ['src/channels/webhook/payload.ts', `import { kindOf } from '../registry.ts'`],
    ['src/channels/feed/index.ts', `import type { Payload } from 'payload'`],
    ['src/channels/feed/index.ts', `import { advance } from '../../publishing/ledger.ts'`],
    ['src/publishing/x.ts', `import { getPayload } from 'payload'`],
    ['src/publishing/x.ts', `import { type Payload, getPayload } from 'payload'`],
    ['src/publishing/x.ts', `import { readEnv } from '../env.ts'`],
    ['src/publishing/x.ts', `import { importPlan } from '../importing/importPlan.ts'`],
    ['collections/Posts.ts', `import { wakeChannel } from '../jobs/wakeChannel.ts'`],
    ['collections/Posts.ts', `import { Agenda } from 'agenda'`],
    ['collections/Posts.ts', `import { BalanceNotice } from '../src/admin/BalanceNotice.tsx'`],
    ['collections/Posts.ts', `import type { ChannelKind } from '../src/channels/channel.ts'`],
    ['jobs/wakeChannel.ts', `import { Posts } from '../collections/Posts.ts'`],
    ['jobs/wakeChannel.ts', `import { getPayload } from 'payload'`],
    ['src/api/feeds.ts', `import { kindOf } from '../channels/registry.ts'`],
    ['src/api/feeds.ts', `import { hasRole } from '../../collections/access.ts'`],
    ['src/admin/BalanceNotice.tsx', `import { advance } from '../publishing/ledger.ts'`],
    ['src/database/connect.ts', `import { readEnv } from '../env.ts'`],
    ['src/starting/startAll.ts', `import { advance } from '../publishing/ledger.ts'`],
    ['src/worker.ts', `import { serve } from './server.ts'`],
    ['src/api/router.ts', `import { serve } from '../server.ts'`],
    ['src/env.ts', `import { onShutdown } from './process.ts'`],
    ['payload.config.ts', `import { createLanes } from './src/publishing/lanes.ts'`],
    ['src/publishing/x.ts', `import { unique } from '../../test/given/lanmu.ts'`],
    ['src/publishing/x.ts', `import { advance } from '../nowhere/ledger.ts'`],
  ]
  it.each(bad)('%s says %s', (file, text) => {
    const found = breaches({ file, text, rooms })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(file)
    expect(found[0]).toContain('may import')
  })

  it('it is in no room', () => {
    expect(breaches({ file: 'src/misc/x.ts', text: '', rooms })).toEqual([
      'src/misc/x.ts is in no room: give it one, or make one with a name and a row',
    ])
  })

  it.each(['new Date()', 'new Date', 'Date.now()', 'Date()', 'Temporal.Now.instant()'])(
    'it reads the clock with %s',
    (text) => {
      expect(readClockReads({ file: 'src/domain/x.ts', text: `const now = ${text}` })).toHaveLength(
        1,
      )
    },
  )
})

describe('a made-up file passes when', () => {
  const good: [file: string, text: string][] = [
    ['src/domain/balance/x.ts', `import { contentTypes } from '../post.ts'`],
    ['src/domain/calendar/x.ts', `import { Temporal } from 'temporal-polyfill'`],
    ['src/publishing/x.ts', `import type { Payload } from 'payload'`],
    ['src/publishing/x.ts', `import { type Payload, type Where } from 'payload'`],
    ['collections/Posts.ts', `const Field = '/src/admin/BalanceNotice.tsx#BalanceNotice'`],
    ['src/worker.ts', `import { readEnv } from './env.ts'`],
    ['src/api/pull.ts', `import { toPostBody } from '../channels/postBody.ts'`],
  ]
  it.each(good)('%s says %s', (file, text) => {
    expect(breaches({ file, text, rooms })).toEqual([])
  })

  it('it makes a date of something, or is given the time', () => {
    const text = 'const at = (now: Date) => new Date(now.getTime() + Date.UTC(2026, 0))'
    expect(readClockReads({ file: 'src/domain/x.ts', text })).toEqual([])
  })
})

/** Every TypeScript file and every folder of ours, from the root. */
function list(folder: string): { files: string[]; folders: string[] } {
  const found = { files: [] as string[], folders: [] as string[] }
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name)
    if (entry.isDirectory() && !skipped.includes(name)) {
      const inside = list(name)
      found.folders.push(name, ...inside.folders)
      found.files.push(...inside.files)
    } else if (/\.tsx?$/.test(entry.name) && entry.name !== 'next-env.d.ts') {
      found.files.push(name)
    }
  }
  return found
}
