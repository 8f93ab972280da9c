import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenColumn, givenDraft, givenUser } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { as, refusedFields } from './asking.ts'

let given: TestPayload
let payload: Payload
beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
})
afterAll(() => given.close())

/** Saves other times, and gives the slots they are known by. */
async function slots({ id, times }: { id: string; times: { time: string; id?: string | null }[] }) {
  const saved = await payload.update({ collection: 'columns', id, data: { times } })
  return saved.times.map(({ time, slot }) => `${time} ${slot}`)
}

describe('the slots of a column', () => {
  it('are named after it, and keep their names when their times change', async () => {
    const { id, slug, times } = await givenColumn({
      payload,
      times: [{ time: '08:30' }, { time: '20:00' }],
    })
    expect(times.map(({ slot }) => slot)).toEqual([slug, `${slug}-2`])
    const [one, two] = times
    const swapped = [
      { id: two!.id, time: '07:00' },
      { id: one!.id, time: '09:00' },
    ]
    expect(await slots({ id, times: swapped })).toEqual([`07:00 ${slug}-2`, `09:00 ${slug}`])
  })

  it('keep them where a program sends the times anew', async () => {
    const { id, slug } = await givenColumn({
      payload,
      times: [{ time: '08:30' }, { time: '20:00' }],
    })
    const times = [{ time: '20:00' }, { time: '09:00' }]
    expect(await slots({ id, times })).toEqual([`20:00 ${slug}-2`, `09:00 ${slug}`])
  })

  it('never get the name of one that was taken away', async () => {
    const { id, slug } = await givenColumn({
      payload,
      times: [{ time: '08:30' }, { time: '20:00' }],
    })
    await slots({ id, times: [{ time: '08:30' }] })
    const times = [{ time: '08:30' }, { time: '12:00' }]
    expect(await slots({ id, times })).toEqual([`08:30 ${slug}`, `12:00 ${slug}-3`])
  })

  it('have each time once', async () => {
    const times = [{ time: '08:30' }, { time: '08:30' }]
    expect(Object.keys(await refusedFields(givenColumn({ payload, times })))).toEqual(['times'])
  })
})

describe('a column', () => {
  it('begins on the day it is made', async () => {
    const { startsOn } = await givenColumn({ payload, timezone: 'UTC' })
    expect(Math.abs(Date.now() - Date.parse(`${startsOn}T12:00:00Z`))).toBeLessThan(86_400_000)
  })

  it.each([
    ['startsOn', { startsOn: '2026-02-30' }],
    ['endsOn', { endsOn: 'tomorrow' }],
    ['recurrence', { recurrence: 'FREQ=HOURLY' }],
    ['recurrence', { recurrence: 'FREQ=DAILY;BYHOUR=9,17' }],
    ['exceptions.0.to', { exceptions: [{ issue: '2026-11-23#brief', type: 'move' as const }] }],
  ])('is refused for its %s', async (path, data) => {
    expect(Object.keys(await refusedFields(givenColumn({ payload, ...data })))).toEqual([path])
  })
})

describe('an issue chosen in a post', () => {
  it('brings its time along, unless the post was given one', async () => {
    const column = await givenColumn({ payload })
    const issue = (day: string) => `2100-01-${day}#${column.slug}`
    const one = await givenDraft({ payload, column: column.id, issue: issue('04') })
    expect(one.publishAt).toBe('2100-01-04T00:30:00.000Z')
    const publishAt = '2100-01-05T03:00:00.000Z'
    const two = await givenDraft({ payload, column: column.id, issue: issue('05'), publishAt })
    expect(two.publishAt).toBe(publishAt)
  })

  it('must be one of its column, and free', async () => {
    const column = await givenColumn({ payload, recurrence: 'FREQ=WEEKLY;BYDAY=MO' })
    const issue = `2100-01-04#${column.slug}`
    const draft = (data: object) => refusedFields(givenDraft({ payload, ...data }))
    expect(await draft({ issue })).toEqual({ issue: 'Choose the column first.' })
    expect(await draft({ column: column.id, issue: `2100-01-05#${column.slug}` })).toEqual({
      issue: 'The column has no such issue.',
    })
    await givenDraft({ payload, column: column.id, issue })
    expect(await draft({ column: column.id, issue })).toEqual({
      issue: 'Another post has this issue.',
    })
  })

  it('is kept by its post when the rule no longer has it, and left with the column', async () => {
    const column = await givenColumn({ payload })
    const issue = `2100-01-04#${column.slug}`
    const { id } = await givenDraft({ payload, column: column.id, issue })
    const weekly = { recurrence: 'FREQ=WEEKLY;BYDAY=SU' }
    await payload.update({ collection: 'columns', id: column.id, data: weekly })
    const change = (data: object) =>
      payload.update({ collection: 'posts', id, data, draft: true, depth: 0 })
    expect((await change({ title: 'Better' })).issue).toBe(issue)
    const other = await givenColumn({ payload, times: [{ time: '20:00' }] })
    expect((await change({ column: other.id })).issue).toBeNull()
  })

  it('is taken by a post that is given just its time, and changed with the time', async () => {
    const column = await givenColumn({ payload })
    const at = (day: string, time = '00:30') => `2100-01-${day}T${time}:00.000Z`
    const issue = (day: string) => `2100-01-${day}#${column.slug}`
    const draft = { payload, column: column.id, publishAt: at('04') }
    const { id, ...made } = await givenDraft(draft)
    expect(made.issue).toBe(issue('04'))
    // The issue is taken now: another post of the same minute is beside the column's issues.
    expect((await givenDraft(draft)).issue).toBeNull()
    const move = async (publishAt: string) => {
      const data = { publishAt }
      const moved = await payload.update({ collection: 'posts', id, data, draft: true })
      return moved.issue
    }
    expect(await move(at('05'))).toBe(issue('05'))
    expect(await move(at('05', '03:00'))).toBe(issue('05'))
    expect((await givenDraft(draft)).issue).toBe(issue('04'))
  })

  it('can be given back', async () => {
    const column = await givenColumn({ payload })
    const issue = `2100-01-04#${column.slug}`
    const { id } = await givenDraft({ payload, column: column.id, issue })
    const data = { issue: null }
    const freed = await payload.update({ collection: 'posts', id, data, draft: true })
    expect(freed.issue).toBeNull()
    expect((await givenDraft({ payload, column: column.id, issue })).issue).toBe(issue)
  })

  it('is not taken along by a copy', async () => {
    const column = await givenColumn({ payload })
    const issue = `2100-01-04#${column.slug}`
    const { id } = await givenDraft({ payload, column: column.id, issue })
    const copy = await payload.duplicate({ collection: 'posts', id, depth: 0 })
    expect(copy.issue ?? null).toBeNull()
  })

  it('is guarded by what no program can write', async () => {
    const user = await givenUser({ payload, role: 'author' })
    const column = await givenColumn({ payload })
    const issue = `2100-01-04#${column.slug}`
    const { id } = await givenDraft({ payload, column: column.id, issue })
    const data = { title: 'x', contentType: 'values', packaging: 'topic', state: 'draft' } as const
    const sneaky = await payload.create({
      collection: 'posts',
      draft: true,
      data: { ...data, place: `${column.id}/${issue}` },
      ...as(user),
    })
    expect(sneaky.place ?? null).toBeNull()
    expect((await payload.findByID({ collection: 'posts', id })).place).toBe(
      `${column.id}/${issue}`,
    )
  })
})
