import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenDatabase, type GivenDatabase } from '../given/embedded.ts'
import { whyNotApplicable, type Server } from './applies.ts'
import { exceptions } from './exceptions.ts'
import { runSpecTest } from './runSpecTest.ts'
import { hasSpecFiles, readSpecFiles, specFolder } from './specFiles.ts'

if (!hasSpecFiles)
  console.warn(`Skipped: MongoDB's spec files are not in ${specFolder} (MONGODB_SPEC_DIR)`)

let given: GivenDatabase
let server: Server
beforeAll(async () => {
  given = await givenDatabase()
  const { setName } = await given.client.db('admin').command({ hello: 1 })
  const { version } = await given.client.db('admin').command({ buildInfo: 1 })
  server = { version, topology: setName ? 'replicaset' : 'single' }
})
afterAll(() => given.close())

describe.skipIf(!hasSpecFiles)("MongoDB's own tests", () => {
  it.each(['crud', 'transactions'] as const)(
    'pass, or are listed with a reason: %s',
    { timeout: 300_000 },
    async (kind) => {
      const admin = await new MongoClient(given.url).connect()
      const totals = { passed: 0, listed: 0, notApplicable: 0 }
      const reasons = new Map<string, number>()
      const surprises: string[] = []
      for (const file of readSpecFiles(kind)) {
        for (const test of file.tests) {
          const why = whyNotApplicable({ file, test, server })
          if (why) {
            totals.notApplicable++
            reasons.set(why, (reasons.get(why) ?? 0) + 1)
            continue
          }
          const name = `${file.file}: ${test.description}`
          const failure = await runSpecTest({ file, test, url: given.url, admin }).then(
            () => undefined,
            (error: Error) => error.message,
          )
          if (failure === undefined) totals.passed++
          else totals.listed++
          if (failure !== undefined && !(name in exceptions))
            surprises.push(`fails: ${name}: ${failure}`)
          if (failure === undefined && name in exceptions)
            surprises.push(`passes, but is listed: ${name}`)
        }
      }
      await admin.close()
      console.info(kind, totals, Object.fromEntries([...reasons].sort((a, b) => b[1] - a[1])))
      expect(surprises).toEqual([])
    },
  )
})
