import { afterAll, beforeAll, expect, it } from 'vitest'
import { importPlan } from '../../src/importing/importPlan.ts'
import { reportText } from '../../src/importing/reportText.ts'
import { givenChannel, givenCommunity, givenPolicy, unique } from '../given/lanmu.ts'
import { startTestPayload, type TestPayload } from '../given/payload.ts'

let test: TestPayload

beforeAll(async () => {
  test = await startTestPayload()
})
afterAll(() => test.close())

it('a dry run says what the plan would do to the balance of a community, and saves nothing', async () => {
  const { payload } = test
  const policy = await givenPolicy({ payload, productStreak: 2, productStreakLevel: 'warn' })
  const community = await givenCommunity({ payload, balancePolicy: policy.id })
  const slug = unique('feed')
  await givenChannel({ payload, slug, communities: [community.id] })
  const rows = ['01', '02', '03'].map(
    (day) => `tea ${day},product,topic,${slug},2100-03-${day} 12:00,Asia/Shanghai`,
  )
  const csv = ['title,contentType,packaging,channels,publishAt,timezone', ...rows].join('\n')
  const bytes = new TextEncoder().encode(csv)
  const images = () => Promise.resolve({ type: 'none' as const })
  const plan = { payload, bytes, images, user: null, now: new Date('2100-01-01T00:00:00Z') }
  const report = await importPlan({ ...plan, isDryRun: true })
  expect(report.totals).toMatchObject({ imported: 3, refused: 0 })
  expect(report.balance).toMatchObject([{ community: 'Fans A', level: 'warn' }])
  const text = reportText({ report, language: 'en' })
  expect(text).toContain('With this plan, out of balance:')
  expect(text).toContain(
    'Fans A: 3 product posts in a row by Wed 3 Mar, 12:00; the policy allows 2',
  )
  expect((await payload.count({ collection: 'posts' })).totalDocs).toBe(0)
  const imported = await importPlan({ ...plan, isDryRun: false })
  expect(imported.balance).toEqual([])
})
