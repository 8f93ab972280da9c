import { afterAll, beforeAll, expect, it } from 'vitest'
import { importPlan } from '../../src/importing/importPlan.ts'
import { readPlan } from '../../src/importing/readPlan.ts'
import { reportText } from '../../src/importing/reportText.ts'
import { givenChannel, givenCommunity, givenPolicy, givenPost, unique } from '../given/lanmu.ts'
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
  const channel = await givenChannel({ payload, slug, communities: [community.id] })
  await givenPost({ payload, channels: [channel], publishAt: new Date('2100-03-01T04:00:00Z') })
  const rows = ['01', '02', '03'].map(
    (day) => `tea ${day},product,topic,${slug},2100-03-${day} 12:00,Asia/Shanghai`,
  )
  const csv = ['title,contentType,packaging,channels,publishAt,timezone', ...rows].join('\n')
  const read = () => readPlan({ bytes: new TextEncoder().encode(csv) })
  const images = () => Promise.resolve({ type: 'none' as const })
  const plan = { payload, images, user: null, now: new Date('2100-01-01T00:00:00Z') }
  const report = await importPlan({ ...plan, plan: await read(), isDryRun: true })
  expect(report.totals).toMatchObject({ imported: 3, refused: 0 })
  expect(report.mixes).toMatchObject([
    {
      community: { id: community.id, name: 'Fans A' },
      totals: { before: 1, after: 4 },
      shares: { product: { before: 0, after: 0.75, min: 0, max: 1 }, values: { before: 1 } },
      isSample: false,
      breaches: [{ level: 'warn', day: '2100-03-03', rows: [2, 3, 4], isOld: false }],
      more: 0,
    },
  ])
  const text = reportText({ report, language: 'en' })
  expect(text).toContain('The mix with this plan:')
  expect(text).toContain(
    'warning: 3 product posts in a row by Wed 3 Mar, 12:00; the policy allows 2 (rows 2, 3, 4)',
  )
  expect((await payload.count({ collection: 'posts' })).totalDocs).toBe(1)
  const imported = await importPlan({ ...plan, plan: await read(), isDryRun: false })
  expect(imported.mixes).toEqual([])
})
