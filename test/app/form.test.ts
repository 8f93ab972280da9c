import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Post } from '../../src/payload-types.ts'
import { eventually } from '../given/lanmu.ts'
import { accessProblems } from './given/axe.ts'
import type { WatchedPage } from './given/browser.ts'
import { choose, field, hasChromium, openBrowser, openPage } from './given/browser.ts'
import { signInAt, visit } from './given/browser.ts'
import type { RestClient } from './given/restClient.ts'
import { signInFirstUser } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'

const zhou = { name: '小周 Zhou', email: 'zhou@example.com', password: 'one leaf, two buds' }

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let admin: RestClient
let channel: Channel
let one: WatchedPage
let other: WatchedPage

beforeAll(async () => {
  if (!hasChromium) return
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  admin = await signInFirstUser({ url: lanmu.url })
  await admin.ask('POST', '/api/users', { ...zhou, role: 'editor' })
  channel = await admin.channel({ name: 'Letters', slug: 'letters', kind: 'feed' })
  await admin.ask('POST', '/api/columns', {
    ...{ name: 'Morning brief', slug: 'brief', contentType: 'values', packaging: 'topic' },
    ...{ times: [{ time: '08:30' }], timezone: 'Europe/Berlin', recurrence: 'FREQ=DAILY' },
    ...{ channels: [channel.id], numberFrom: 12 },
  })
  browser = await openBrowser()
  one = await openPage({ browser, language: 'en-GB' })
  other = await openPage({ browser, language: 'zh-CN' })
  await signInAt({ page: one.page, url: lanmu.url })
  await signInAt({ page: other.page, url: lanmu.url, as: zhou })
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
})

const state = '.lanmu-review__state'
const history = '.lanmu-review__history'
const own = { contentType: 'values', packaging: 'topic' } as const

async function draft(data: Partial<Post>): Promise<Post> {
  const { json } = await admin.ask('POST', '/api/posts?draft=true&depth=0', { ...own, ...data })
  return (json as { doc: Post }).doc
}

async function stored({ id }: { id: string }): Promise<Post> {
  return (await admin.ask('GET', `/api/posts/${id}?draft=true&depth=0`)).json as Post
}

const open = (page: Page, { id }: { id: string }) =>
  visit(page, `${lanmu.url}/admin/collections/posts/${id}`)

describe.skipIf(!hasChromium)('the form of a post', () => {
  it('takes the next free issue of its column, and schedules it', async () => {
    const post = await draft({ title: 'First frost' })
    const { page } = one
    await open(page, post)
    await choose({ page, name: 'column', label: 'Morning brief' })
    await page.locator('.lanmu-next').getByText('No. 12').waitFor()
    await page.locator('#lanmu-take-issue').click()
    // 08:30 in Berlin is another time where the reader is.
    await page.locator('.lanmu-own-time').getByText('Asia/Shanghai').waitFor()
    await page.locator('.lanmu-acts').getByText('08:30, on 1 channel.').waitFor()
    expect(await accessProblems({ page, within: '.lanmu-review' })).toEqual([])
    expect(await accessProblems({ page, within: '.lanmu-next' })).toEqual([])
    await page.locator('#lanmu-schedule').click()
    await page.locator(state).getByText('Scheduled').waitFor()
    await page.locator(history).getByText('scheduled it for').waitFor()
    expect(await stored(post)).toMatchObject({
      ...{ _status: 'published', publishAt_tz: 'Europe/Berlin', channels: [channel.id] },
      issue: expect.stringMatching(/#brief$/) as string,
    })
  })

  it('is left by the Tab key, and tells at once that it was taken off the calendar', async () => {
    const post = await draft({ title: 'No mouse', channels: [channel.id] })
    const at = '2100-03-01T00:30:00.000Z'
    const data = { publishAt: at, publishAt_tz: 'UTC', _status: 'published' }
    await admin.ask('PATCH', `/api/posts/${post.id}`, data)
    const { page } = one
    await open(page, post)
    await field(page, 'title').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Written without one.')
    await page.keyboard.press('Tab')
    const isOut = await page.evaluate(() => !document.activeElement?.closest('[contenteditable]'))
    expect(isOut).toBe(true)
    await page.locator(history).getByText('edited: text').waitFor()
    await page.locator('#lanmu-take-off:not([disabled])').click()
    await page.getByText('What was sent already stays sent.').waitFor()
    expect(await accessProblems({ page, within: '.desk-dialog' })).toEqual([])
    await page.locator('.desk-dialog button[type=submit]').click()
    await page.locator(history).getByText('took it off the calendar').waitFor()
    await page.locator('#lanmu-take-off').waitFor({ state: 'detached' })
    await field(page, 'title').fill('No mouse at all')
    await eventually({
      check: () => stored(post),
      until: ({ title, _status }) => title === 'No mouse at all' && _status === 'draft',
    })
  })

  it('publishes now after asking once, and tells what became of it', async () => {
    const post = await draft({ title: 'Fire at the market', channels: [channel.id] })
    const { page } = one
    await open(page, post)
    await page.locator('#lanmu-publish-now').click()
    await page.locator('.lanmu-departures').getByText('at once').waitFor()
    expect(await accessProblems({ page, within: '.desk-dialog' })).toEqual([])
    await page.locator('.desk-dialog button[type=submit]').click()
    await page.locator(state).getByText('Scheduled').waitFor()
    await eventually({
      check: async () => (await admin.deliveries()).filter((row) => row.post === post.id),
      until: (rows) => rows.length === 1 && rows[0]!.state === 'sent',
    })
    await open(page, post)
    await page.locator(history).getByText('Sent on Letters').waitFor()
  })

  it('opens a copy as a draft of its own', async () => {
    const { page } = one
    const before = page.url()
    await page.locator('#lanmu-duplicate:not([disabled])').click()
    await page.waitForURL((url) => url.href !== before)
    await page.locator(state).getByText('Draft').waitFor()
    expect(await field(page, 'title').inputValue()).toBe('Fire at the market')
    expect(await page.locator(history).getByText('Sent on').count()).toBe(0)
  })

  it('says in words how a post repeats', async () => {
    const post = await draft({ title: 'Tea of the week', channels: [channel.id] })
    const { page } = one
    await open(page, post)
    const repeat = page.locator('.lanmu-repeat').first()
    await repeat.locator('select').selectOption('weeks')
    await repeat.getByText('Mon', { exact: true }).click()
    await repeat.getByText('Fri', { exact: true }).click()
    await repeat.getByText('Again every week on Monday and Friday.').waitFor()
    expect(await accessProblems({ page, within: '.lanmu-repeat' })).toEqual([])
    await eventually({
      check: async () => (await stored(post)).repeat?.rule,
      until: (rule) => rule === 'FREQ=WEEKLY;BYDAY=MO,FR',
    })
  })
})

describe.skipIf(!hasChromium)('a post that two have open', () => {
  it('is nobody’s to overwrite unseen: whoever typed decides', async () => {
    const post = await draft({ title: 'Two hands' })
    const { page, problems } = one
    await open(page, post)
    // Somebody moves it on the calendar meanwhile.
    const at = '2100-03-01T00:30:00.000Z'
    await admin.ask('POST', `/v1/posts/${post.id}/move`, { at })
    await field(page, 'title').fill('Two hands, one cup')
    await page.locator('.lanmu-stale').waitFor({ timeout: 30_000 })
    expect(problems.splice(0).filter((problem) => !problem.includes('409'))).toEqual([])
    expect(await stored(post)).toMatchObject({ title: 'Two hands', publishAt: at })
    expect(await accessProblems({ page, within: '.lanmu-stale' })).toEqual([])
    await page.locator('#lanmu-show-newest').click()
    await eventually({
      check: () => field(page, 'title').inputValue(),
      until: (title) => title === 'Two hands',
    })
    await page.locator('.lanmu-stale').waitFor({ state: 'detached' })
    await field(page, 'title').fill('Two hands, two cups')
    await eventually({
      check: () => stored(post),
      until: ({ title, publishAt }) => title === 'Two hands, two cups' && publishAt === at,
    })
  })

  it('follows whoever is editing it, by name, where nothing was typed', async () => {
    const post = await draft({ title: 'Quiet' })
    await open(one.page, post)
    await open(other.page, post)
    const present = one.page.locator('.lanmu-present')
    await present.getByText(`${zhou.name} has this post open, too.`).waitFor()
    await field(other.page, 'title').fill('Quieter')
    await one.page.locator('.lanmu-follows').getByText(zhou.name).waitFor({ timeout: 30_000 })
    await eventually({
      check: () => field(one.page, 'title').inputValue(),
      until: (title) => title === 'Quieter',
    })
  })

  it('meets no error on the way', () => {
    expect([...one.problems, ...other.problems]).toEqual([])
  })
})
