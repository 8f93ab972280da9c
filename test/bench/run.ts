import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '../../src/database/connect.ts'
import type { Bench, Stage } from './bench.ts'
import { admin } from './measures/admin.ts'
import { api } from './measures/api.ts'
import { ledger } from './measures/ledger.ts'
import { isolated, steady } from './measures/lag.ts'
import { rush } from './measures/rush.ts'
import { throughput } from './measures/throughput.ts'
import { describeDatabase } from './report/describeDatabase.ts'
import { describeMachine, describeMoment } from './report/describeMachine.ts'
import { toTable } from './report/table.ts'
import type { Measured } from './report/writeReport.ts'
import { writeReport } from './report/writeReport.ts'

const benches: readonly Bench[] = [isolated, steady, rush, throughput, ledger, api, admin]

/**
 * Measures Lanmu against its targets and against the alternatives, and writes docs/performance.md.
 * With --only some of its tables; with --quick the figures are printed and the page stays as it is.
 */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      'database-url': { type: 'string', default: process.env.DATABASE_URL },
      profiles: { type: 'string' },
    },
  })
  const only = values.only?.split(',')
  const unknown = only?.filter((name) => !benches.some((bench) => bench.name === name)) ?? []
  if (unknown.length > 0) {
    const names = benches.map(({ name }) => name).join(', ')
    throw new Error(`There is no measurement called ${unknown.join(', ')}: ${names}.`)
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'lanmu-bench-database-'))
  const log = (line: string): void => console.log(line)
  const database = await openDatabase({ url: values['database-url'], folder, port: 0, log })
  try {
    const profiles = values.profiles ? path.resolve(values.profiles) : null
    const stage: Stage = { server: database.url, isQuick: values.quick, profiles, log }
    const name = await describeDatabase(database)
    log(`On ${name}:`)
    const results: Measured[] = []
    for (const bench of benches.filter((one) => only?.includes(one.name) ?? true)) {
      const moment = describeMoment()
      log(`\n${bench.title}\n${moment}`)
      const rows = await bench.run(stage)
      log(toTable(rows))
      results.push({ title: bench.title, rows, moment })
    }
    if (!values.quick) {
      await writeReport({ database: name, machine: describeMachine(), results })
    }
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

await run()
