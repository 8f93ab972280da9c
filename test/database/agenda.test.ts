import { Agenda } from 'agenda'
import { MongoBackend } from '@agendajs/mongo-backend'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenDatabase, type GivenDatabase } from './given/embedded.ts'

let given: GivenDatabase
const running: Agenda[] = []
/** How often each job ran, on whichever instance. */
const runs = new Map<number, number>()
beforeAll(async () => {
  given = await givenDatabase()
})
afterAll(async () => {
  for (const agenda of running) await agenda.stop(false)
  await given.close()
})

async function givenAgenda() {
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: given.client.db('agenda') }),
    processEvery: 100,
    defaultConcurrency: 50,
    maxConcurrency: 100,
  })
  agenda.define('count', async (job: { attrs: { data?: unknown } }) => {
    const { n } = job.attrs.data as { n: number }
    runs.set(n, (runs.get(n) ?? 0) + 1)
  })
  running.push(agenda)
  return agenda
}

async function until(isTrue: () => boolean) {
  const end = Date.now() + 20_000
  while (!isTrue() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('Agenda', () => {
  it('runs each of 200 jobs once, with two instances on one database', async () => {
    const [one, two] = [await givenAgenda(), await givenAgenda()]
    await one.start()
    await two.start()
    for (let n = 0; n < 100; n++) await one.now('count', { n })
    for (let n = 100; n < 200; n++) await one.schedule(new Date(Date.now() + 200), 'count', { n })
    await until(() => runs.size === 200)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(runs.size).toBe(200)
    expect([...runs.values()].every((times) => times === 1)).toBe(true)
  })

  it('repeats a job', async () => {
    const agenda = await givenAgenda()
    await agenda.start()
    await agenda.every('300 milliseconds', 'count', { n: 1000 })
    await until(() => (runs.get(1000) ?? 0) >= 1)
    expect(runs.get(1000)).toBeGreaterThanOrEqual(1)
  })
})
