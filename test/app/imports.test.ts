import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Media, Post } from '../../src/payload-types.ts'
import { image } from '../given/image.ts'
import { zipOf } from '../given/zip.ts'
import { accessProblems } from './given/axe.ts'
import type { WatchedPage } from './given/browser.ts'
import { choose, field, hasChromium, openBrowser, openPage } from './given/browser.ts'
import { save, signInAt, visit } from './given/browser.ts'
import type { RestClient } from './given/restClient.ts'
import { signInFirstUser } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let admin: RestClient
let watched: WatchedPage
let page: Page

beforeAll(async () => {
  if (!hasChromium) return
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  admin = await signInFirstUser({ url: lanmu.url })
  await admin.channel({ name: '茶信', slug: 'letters', kind: 'feed' })
  browser = await openBrowser()
  watched = await openPage({ browser, language: 'zh-CN' })
  page = watched.page
  await signInAt({ page, url: lanmu.url })
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
})

async function upload(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await visit(page, `${lanmu.url}/admin/collections/imports/create`)
  await page.locator('input[type=file]').setInputFiles(file)
}

async function docs<T>(collection: string): Promise<T[]> {
  const { json } = await admin.ask('GET', `/api/${collection}?depth=0&limit=100`)
  return (json as { docs: T[] }).docs
}

describe.skipIf(!hasChromium)('an editor', () => {
  it('uploads a zip of posts with pictures, looks, clears the dry run and saves', async () => {
    const picture = (await image()).data
    const post = (title: string, text: string) =>
      `---\ntitle: ${title}\npublishAt: 2036-11-24 08:30\n---\n${text}`
    const buffer = zipOf([
      { name: '周一.md', data: post('早安茶语', '![茶](图/茶.png)\n\n先烧水。') },
      { name: '周二.md', data: post('第二泡', '再泡茶。') },
      { name: '图/茶.png', data: picture },
      { name: '__MACOSX/._周一.md', data: 'x' },
    ])
    await upload({ name: '第48周.zip', mimeType: 'application/x-zip-compressed', buffer })
    await field(page, 'defaults__contentType').waitFor()
    await choose({ page, name: 'defaults__contentType', label: '价值' })
    await field(page, 'defaults__timezone').locator('input').fill('Asia/Shanghai')
    await page.locator('.rs__option', { hasText: 'Asia/Shanghai' }).click()
    await choose({ page, name: 'defaults__channels', label: '茶信' })
    await save(page)
    const report = page.locator('.lanmu-import')
    await report.getByText('共 2 行：将导入 2').waitFor()
    await report.getByText('周一.md').waitFor()
    expect([await docs('posts'), await docs('media')]).toEqual([[], []])

    await field(page, 'isDryRun').uncheck()
    await save(page)
    await report.getByText('共 2 行：已导入 2').waitFor()
    const posts = await docs<Post>('posts')
    expect(posts.map(({ title }) => title).sort()).toEqual(['早安茶语', '第二泡'])
    const [media] = await docs<Media>('media')
    expect(posts.find(({ title }) => title === '早安茶语')!.media).toEqual([media!.id])
    await report.getByRole('link', { name: '早安茶语' }).click()
    await expect.poll(() => field(page, 'title').inputValue()).toBe('早安茶语')
  })

  it('is told in plain words what is wrong with a zip', async () => {
    const buffer = zipOf([{ name: '茶.md', data: 'x', flags: 1 }])
    await upload({ name: 'locked.zip', mimeType: 'application/zip', buffer })
    await save(page)
    await page.getByText('压缩包有密码：茶.md；应为：不加密码的压缩包').waitFor()
  })

  it('sees how far a long plan is, and its report in the end', async () => {
    const rows = Array.from(
      { length: 1_050 },
      (_, index) => `p-${index},Post ${index},values,letters,2036-11-24 10:00,Asia/Shanghai`,
    )
    const lines = ['externalId,title,contentType,channels,publishAt,timezone', ...rows, ',,,,,x']
    await upload({ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
    expect(await field(page, 'defaults').count()).toBe(0)
    await save(page)
    const bar = page.getByRole('progressbar', { name: '正在导入' })
    await bar.waitFor()
    expect(await accessProblems({ page, within: '.lanmu-import' })).toEqual([])
    await page.locator('progress:not([value="0"])').waitFor({ timeout: 30_000 })
    await page.getByText('共 1051 行：将导入 1050，被拒绝 1').waitFor({ timeout: 60_000 })
    await page.getByLabel('只看被拒绝的行').check()
    await page.getByText('没有 x 这个时区').waitFor()
    expect(await page.locator('.lanmu-import tbody tr').count()).toBe(1)
  })

  it('sees no error in the console', () => {
    expect(watched.problems).toEqual([])
  })
})
