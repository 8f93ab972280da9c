import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessProblems } from './given/axe.ts'
import type { WatchedPage } from './given/browser.ts'
import { choose, field, hasChromium, openBrowser, openPage } from './given/browser.ts'
import { save, signInAt, visit } from './given/browser.ts'
import type { RestClient } from './given/restClient.ts'
import { signInFirstUser } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'

const writer = { name: '小周 Zhou', email: 'zhou@example.com', password: 'one leaf, two buds' }

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let admin: RestClient
let author: WatchedPage
let editor: WatchedPage
let post: string

beforeAll(async () => {
  if (!hasChromium) return
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  admin = await signInFirstUser({ url: lanmu.url })
  await admin.ask('POST', '/api/users', { ...writer, role: 'author' })
  await admin.channel({ name: 'Letters', slug: 'letters', kind: 'feed' })
  browser = await openBrowser()
  author = await openPage({ browser, language: 'zh-CN' })
  editor = await openPage({ browser, language: 'en-GB' })
  await signInAt({ page: author.page, url: lanmu.url, as: writer })
  await signInAt({ page: editor.page, url: lanmu.url })
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
})

const state = '.lanmu-review__state'

describe.skipIf(!hasChromium)('a post that needs approval', () => {
  it('is written and submitted by its author, who has no button to schedule it', async () => {
    const { page } = author
    await visit(page, `${lanmu.url}/admin/collections/posts/create`)
    await field(page, 'title').fill('春天的第一封信')
    await choose({ page, name: 'contentType', label: '价值观' })
    await page.locator(state).getByText('草稿').waitFor()
    expect(await page.locator('#action-save').count()).toBe(0)
    // It waits until the form has saved what was typed.
    await page.locator('#lanmu-submit:not([disabled])').click()
    await page.locator(state).getByText('审核中').waitFor()
    await page.locator('.lanmu-review__history').getByText('提交审核').waitFor()
    post = page.url()
  })

  it('is sent back by an editor who says why', async () => {
    const { page, problems } = editor
    await visit(page, post)
    await page.locator(state).getByText('In review').waitFor()
    expect(await accessProblems({ page, within: '.lanmu-review' })).toEqual([])
    await page.locator('#lanmu-send-back').click()
    await page.getByText('write a comment first').waitFor()
    // The refusal itself is an error answer, and the browser says so.
    expect(problems.splice(0).filter((problem) => !problem.includes('400'))).toEqual([])
    await page.locator('.lanmu-review textarea').fill('第一片叶子的照片呢？')
    await page.locator('#lanmu-send-back').click()
    await page.locator(state).getByText('Draft').waitFor()
  })

  it('is changed by its author, who reads why, and submitted again', async () => {
    const { page } = author
    await visit(page, post)
    await page.locator('.lanmu-review').getByText('第一片叶子的照片呢？').waitFor()
    await field(page, 'title').fill('春天的第一封信，附照片')
    await page.locator('#lanmu-submit:not([disabled])').click()
    await page.locator(state).getByText('审核中').waitFor()
  })

  it('is approved, and waits for another look when its author changes it once more', async () => {
    const { page } = editor
    await visit(page, post)
    await page.locator('#lanmu-approve').click()
    await page.locator(state).getByText('Approved').waitFor()
    await visit(author.page, post)
    await field(author.page, 'title').fill('春天的第二封信')
    await author.page.locator(state).getByText('审核中').waitFor()
    await author.page.getByText('通过之后又改了内容').waitFor()
  })

  it('is scheduled by the editor', async () => {
    const { page } = editor
    await visit(page, post)
    await page.locator('#lanmu-approve').click()
    await page.locator(state).getByText('Approved').waitFor()
    await choose({ page, name: 'channels', label: 'Letters' })
    await field(page, 'publishAt').locator('input').first().fill('2100-01-04 08:30')
    await page.keyboard.press('Enter')
    await save(page)
    await page.locator(state).getByText('Scheduled').waitFor()
  })

  it('needs none in a team that works without', async () => {
    await admin.ask('POST', '/api/globals/workflow', { needsApproval: false })
    const { page } = author
    await visit(page, `${lanmu.url}/admin/collections/posts/create`)
    await page.locator('#action-save').waitFor()
    await page.getByText('写好就自己排期。').waitFor()
  })

  it('meets no error on the way', () => {
    expect([...author.problems, ...editor.problems]).toEqual([])
  })
})
