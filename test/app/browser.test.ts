import { MongoClient } from 'mongodb'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRunning } from '../../src/starting/running.ts'
import type { WatchedPage } from './given/browser.ts'
import {
  choose,
  field,
  hasChromium,
  openBrowser,
  openPage,
  save,
  submit,
  visit,
} from './given/browser.ts'
import { latinWords } from './given/language.ts'
import { person, signIn } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let english: WatchedPage

beforeAll(async () => {
  if (!hasChromium) return
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  browser = await openBrowser()
  english = await openPage({ browser, language: 'en-GB' })
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
})

describe.skipIf(!hasChromium)('an editor, in English', () => {
  it('makes the first user and is in', async () => {
    const { page } = english
    await visit(page, `${lanmu.url}/admin`)
    await page.waitForURL('**/admin/create-first-user')
    const { email, password, name } = person
    const values = { email, password, 'confirm-password': password, name }
    await submit({ page, values, arrives: '**/admin' })
    await page.locator('.dashboard').waitFor()
  })

  it('logs out and in again', async () => {
    const { page, problems } = english
    // An answer that may not be stored and that nobody reads never ends for Chromium: no idle here.
    await page.goto(`${lanmu.url}/admin/logout`)
    await page.waitForURL('**/admin/login*')
    await page.locator('#field-email').waitFor()
    await visit(page, `${lanmu.url}/admin/login`)
    // On a slow machine Payload's page logs out twice, and the second time there is nobody to.
    const others = problems.splice(0).filter((problem) => !/users\/logout|400/.test(problem))
    expect(others).toEqual([])
    const { email, password } = person
    await submit({ page, values: { email, password }, arrives: '**/admin' })
  })

  it('makes a community and a channel that reaches it', async () => {
    const { page } = english
    await visit(page, `${lanmu.url}/admin/collections/communities/create`)
    await field(page, 'name').fill('Tea regulars')
    await field(page, 'slug').fill('regulars')
    await save(page)
    await visit(page, `${lanmu.url}/admin/collections/channels/create`)
    await field(page, 'name').fill('Letters')
    await field(page, 'slug').fill('letters')
    await choose({ page, name: 'kind', label: 'Feed' })
    await choose({ page, name: 'communities', label: 'Tea regulars' })
    await save(page)
  })

  it('writes a post, is told what it does to the mix, schedules it, and sees it sent', async () => {
    const { page } = english
    await fillTheWeekWithProduct()
    await visit(page, `${lanmu.url}/admin/collections/posts/create`)
    await page.getByText('Choose a content type, a time and channels to see').waitFor()
    await field(page, 'title').fill('One more pot to buy')
    await page.locator('.rich-text-lexical [contenteditable=true]').click()
    await page.keyboard.type('It pours without dripping.')
    await choose({ page, name: 'contentType', label: 'Product' })
    await choose({ page, name: 'channels', label: 'Letters' })
    await field(page, 'publishAt').locator('input').first().fill(nowInShanghai())
    await page.keyboard.press('Enter')
    const notice = page.locator('.lanmu-balance')
    await notice.getByText('Tea regulars').first().waitFor()
    expect(await notice.innerText()).toContain('with this post, product is 100 %')
    expect(await page.locator('#action-save').innerText()).toBe('Schedule')
    await save(page)
    await page.waitForURL(/collections\/posts\/[0-9a-f]{24}/)
    const row = page.locator('#field-deliveries tbody tr')
    // The table is of the moment at which the page was opened.
    for (let tries = 0; tries < 20; tries++) {
      await page.reload()
      await row.waitFor()
      if ((await row.innerText()).includes('Sent')) break
      await page.waitForTimeout(500)
    }
    await row.getByText('Letters').waitFor()
    expect(await row.innerText()).toContain('Sent')
  })

  it('meets no error on the way', () => {
    expect(english.problems).toEqual([])
  })
})

describe.skipIf(!hasChromium)('an editor, in Chinese', () => {
  /** What the browser's own language does not change: names that were typed, and these. */
  const known = ['API', 'Asia/Shanghai', 'FREQ=DAILY', 'feed', 'Letters', 'letters']
  const typed = ['Tea regulars', 'regulars', 'One more pot to buy', 'It pours without dripping.']
  const expected = new Set([...known, ...typed, person.email])
  let chinese: WatchedPage

  beforeAll(async () => {
    chinese = await openPage({ browser, language: 'zh-CN' })
  })

  it('signs in', async () => {
    const { page } = chinese
    await visit(page, `${lanmu.url}/admin/login`)
    await page.getByText('忘记密码').waitFor()
    const { email, password } = person
    await submit({ page, values: { email, password }, arrives: '**/admin' })
    await page.locator('.dashboard').waitFor()
    expect(await latinWords({ page, expected })).toEqual([])
  })

  for (const { path, heading } of [
    { path: 'posts', heading: '内容' },
    { path: 'deliveries', heading: '发布记录' },
    { path: 'columns', heading: '栏目' },
    { path: 'columns/create', heading: '[新建]' },
    { path: 'channels', heading: '渠道' },
    { path: 'channels/create', heading: '[新建]' },
    { path: 'communities/create', heading: '[新建]' },
  ]) {
    it(`reads ${path} without a word of English`, async () => {
      const { page } = chinese
      await visit(page, `${lanmu.url}/admin/collections/${path}`)
      await page.locator('h1', { hasText: heading }).first().waitFor()
      await page.waitForLoadState('networkidle')
      const words = await latinWords({ page, expected })
      expect(words.filter((word) => !/^Offer \d$/.test(word))).toEqual([])
    })
  }

  it('finds the post scheduled, its delivery sent and the mix judged', async () => {
    const { page } = chinese
    await visit(page, `${lanmu.url}/admin/collections/posts`)
    await page.locator('tbody a', { hasText: 'One more pot to buy' }).click()
    const row = page.locator('#field-deliveries tbody tr')
    await row.waitFor()
    expect(await row.innerText()).toContain('已发布')
    expect(await page.locator('#action-save').innerText()).toBe('排期')
    await page.locator('.lanmu-balance').getByText('它对内容配比的影响').click()
    await page.locator('.lanmu-balance').getByText('产品类内容占').waitFor()
    expect(await latinWords({ page, expected })).toEqual([])
  })

  it('reads what each attempt did', async () => {
    const { page } = chinese
    await visit(page, `${lanmu.url}/admin/collections/deliveries`)
    await page.locator('tbody a', { hasText: 'One more pot to buy' }).click()
    await page.locator('h1', { hasText: 'One more pot to buy' }).waitFor()
    await page.locator('#field-attempts').getByText('尝试 01').waitFor()
  })

  it('says that an unconfirmed one is live, and it is recorded', async () => {
    const { page } = chinese
    await makeUnconfirmed()
    await page.reload()
    await page.getByText('平台没有回应').waitFor()
    await page.getByRole('button', { name: '已经发出了' }).click()
    await page.getByText('已记录。').waitFor()
    await page.getByText('平台没有回应').waitFor({ state: 'detached' })
    await page.locator('#field-attempts').getByText('尝试 02').waitFor()
  })

  it('is told in Chinese what is missing', async () => {
    const { page, problems } = chinese
    await visit(page, `${lanmu.url}/admin/collections/posts/create`)
    await field(page, 'title').fill('还没想好')
    await choose({ page, name: 'contentType', label: '互动' })
    await page.locator('#action-save').click()
    const toast = page.locator('.toast-error')
    await toast.waitFor()
    expect(await toast.innerText()).toContain('发布时间')
    expect(await toast.innerText()).toContain('渠道')
    await page.getByText('排期需要发布时间。').waitFor()
    // The refusal itself is an error answer, and the browser says so.
    expect(problems.splice(0).filter((problem) => !problem.includes('400'))).toEqual([])
  })

  it('meets no error on the way', () => {
    expect(chinese.problems).toEqual([])
  })
})

/** Four product posts in the week: with a fifth there are enough to speak of shares. */
async function fillTheWeekWithProduct(): Promise<void> {
  const admin = await signIn({ url: lanmu.url })
  const { json } = await admin.ask('GET', '/api/channels?limit=1')
  const channels = [(json as { docs: { id: string }[] }).docs[0]!.id]
  for (let day = 1; day <= 4; day++) {
    const publishAt = new Date(Date.now() + day * 24 * 3600_000)
    await admin.post({ title: `Offer ${day}`, contentType: 'product', channels, publishAt })
  }
}

/** As the date field shows it: 2026-11-22 13:05. */
function nowInShanghai(): string {
  const parts = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' } as const
  return new Intl.DateTimeFormat('sv-SE', parts).format(new Date())
}

/** As after a platform that did not answer in time: no channel of these tests does that by itself. */
async function makeUnconfirmed(): Promise<void> {
  const running = await readRunning({ folder: place.folder })
  const client = await MongoClient.connect(running!.databaseUrl)
  const changed = { state: 'unconfirmed', isQuestion: true, reason: 'timed out' }
  await client.db().collection('deliveries').updateMany({}, { $set: changed })
  await client.close()
}
