import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessProblems } from './given/axe.ts'
import type { WatchedPage } from './given/browser.ts'
import { hasChromium, openBrowser, openPage, submit, visit } from './given/browser.ts'
import { changeDeliveries } from './given/changeDeliveries.ts'
import type { RestClient } from './given/restClient.ts'
import { person, signIn } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let watched: WatchedPage
let page: Page
let admin: RestClient
let startedAt: number

const author = { name: 'Wei', email: 'wei@example.com', password: 'two cups at noon' }

beforeAll(async () => {
  if (!hasChromium) return
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  browser = await openBrowser()
  watched = await openPage({ browser, language: 'en-GB' })
  page = watched.page
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
})

const step = () => page.locator('.desk-step[aria-current=step]')
const press = (name: string | RegExp) => page.getByRole('button', { name }).click()

describe.skipIf(!hasChromium)('an empty installation', () => {
  it('leads its first user to the first steps', async () => {
    startedAt = Date.now()
    await visit(page, `${lanmu.url}/admin`)
    await page.waitForURL('**/admin/create-first-user')
    expect(await accessProblems({ page, within: 'body' })).toEqual([])
    const { email, password, name } = person
    const values = { email, password, 'confirm-password': password, name }
    await submit({ page, values, arrives: '**/admin' })
    admin = await signIn({ url: lanmu.url })
    await page.getByText('Your first post, in five minutes').waitFor()
    expect(await accessProblems({ page, within: 'body' })).toEqual([])
    await page.getByRole('link', { name: 'Begin' }).click()
    await step().getByRole('heading', { name: 'A community' }).waitFor()
    expect(await accessProblems({ page, within: 'body' })).toEqual([])
  })

  it('brings a sample week with one click, and takes it away with another', async () => {
    await press('Load the sample week')
    await page.getByText(/sample posts are on the calendar\. Take them away/).waitFor({
      timeout: 30_000,
    })
    const { json } = await admin.ask('GET', '/api/posts?limit=0&depth=0')
    expect((json as { totalDocs: number }).totalDocs).toBeGreaterThan(20)
    // What is to be looked at is no beginning of one's own.
    await step().getByRole('heading', { name: 'A community' }).waitFor()
    await press('Take the sample week away')
    await page
      .locator('dialog[open]')
      .getByRole('button', { name: 'Take the sample week away' })
      .click()
    await page.getByRole('button', { name: 'Load the sample week' }).waitFor({ timeout: 30_000 })
    for (const collection of ['posts', 'columns', 'channels', 'communities', 'deliveries']) {
      const { json: left } = await admin.ask('GET', `/api/${collection}?limit=1`)
      expect((left as { totalDocs: number }).totalDocs, collection).toBe(0)
    }
  })

  it('makes a community, then a channel that is tested, then a column', async () => {
    await page.getByLabel('What it is called').fill('Tea regulars')
    await press('Make the community')
    await step().getByRole('heading', { name: 'A channel' }).waitFor()
    await page.getByLabel(/^Webhook/).check()
    await page.getByRole('textbox', { name: 'Address' }).fill('http://127.0.0.1:9/nobody')
    await press('Test and make it')
    await page.locator('.desk-problem').waitFor()
    expect(await accessProblems({ page, within: 'body' })).toEqual([])
    await page.getByLabel(/^WeCom group/).check()
    await page.getByRole('textbox', { name: 'Address' }).fill('https://example.com/robot')
    await press('Test and make it')
    await page
      .getByText(/qyapi\.weixin\.qq\.com/)
      .last()
      .waitFor()
    await page.getByLabel(/^Console/).check()
    await press('Test and make it')
    await step().getByRole('heading', { name: 'A column' }).waitFor()
    await page.getByLabel('What it is called').fill('Morning cup')
    await press('Make the column')
    await step().getByRole('heading', { name: 'The first post' }).waitFor()
  })

  it('puts the first post into the next issue, in under five minutes', async () => {
    await page.getByRole('textbox', { name: 'Title' }).fill('Good morning')
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Water first.')
    await page.getByLabel(/In the next issue of Morning cup/).check()
    await press('Schedule it')
    await page.getByText('It is on its way').waitFor()
    await page.getByText(/goes out .* Stay here and see it leave/).waitFor()
    expect(Date.now() - startedAt).toBeLessThan(5 * 60_000)
    expect(await admin.deliveries()).toMatchObject([{ state: 'planned' }])
    const { json } = await admin.ask('GET', '/api/posts?depth=0')
    const [post] = (json as { docs: { issue: string; communities: string[] }[] }).docs
    expect(post!.issue).toMatch(/^20\d\d-\d\d-\d\d#/)
    expect(post!.communities).toHaveLength(1)
  })

  it('meets no error on the way', () => {
    expect(watched.problems).toEqual([])
  })
})

describe.skipIf(!hasChromium)('the home of an editor', () => {
  it('says that posts leave, and what needs somebody, and is done with it there', async () => {
    const [channel] = (
      await admin
        .ask('GET', '/api/channels?depth=0')
        .then(({ json }) => json as { docs: { id: string }[] })
    ).docs
    await changeDeliveries({
      place,
      where: { channel: channel!.id },
      set: { state: 'unconfirmed', isQuestion: true, reason: 'no answer' },
    })
    await visit(page, `${lanmu.url}/admin`)
    await page.getByText(/Yes: a worker looked .* ago|Yes: a worker looked now/).waitFor()
    await page.getByText('1 delivery needs a decision').waitFor()
    expect(await page.getByText('Your first post, in five minutes').count()).toBe(0)
    await press('Leave it')
    await page.locator('dialog[open]').getByRole('button', { name: 'Leave it' }).click()
    await page.getByText('1 delivery needs a decision').waitFor({ state: 'detached' })
    expect(await accessProblems({ page, within: 'body' })).toEqual([])
  })

  it('opens an empty issue ready to be written', async () => {
    await page
      .getByRole('link', { name: /^Write Morning cup/ })
      .first()
      .click()
    await page.waitForURL(/posts\/create\?column=.*issue=/)
    await page.locator('#field-title').waitFor()
    expect(watched.problems).toEqual([])
  })
})

describe.skipIf(!hasChromium)('the home of an author, in Chinese, on a phone, in the dark', () => {
  it('is about what is theirs, and fits', async () => {
    await admin.ask('POST', '/api/users', { ...author, role: 'author' })
    const phone = await openPage({ browser, language: 'zh-CN' })
    await phone.page
      .context()
      .addCookies([{ name: 'payload-theme', value: 'dark', url: lanmu.url }])
    await phone.page.setViewportSize({ width: 390, height: 844 })
    await visit(phone.page, `${lanmu.url}/admin/login`)
    const { email, password } = author
    await submit({ page: phone.page, values: { email, password }, arrives: '**/admin' })
    await phone.page.getByRole('heading', { name: '你好，Wei' }).waitFor()
    // Nobody owns the column: whoever writes may fill it.
    await phone.page.getByText(/未来七天有 \d+ 期缺稿/).waitFor()
    await phone.page.getByText(/^正常：/).waitFor()
    const isWide = await phone.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(isWide).toBe(false)
    expect(await accessProblems({ page: phone.page, within: 'body' })).toEqual([])
    expect(phone.problems).toEqual([])
    await phone.close()
  })
})
