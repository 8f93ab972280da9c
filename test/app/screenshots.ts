import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { field, openBrowser, openPage, signInAt, visit } from './given/browser.ts'
import { person, signInFirstUser } from './given/restClient.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'
import { fillTilted } from './given/sampleBalance.ts'
import { dayFromNow, fillCalendar } from './given/sampleCalendar.ts'

/**
 * Makes the pictures of docs/pictures: of the calendar from a sample that lies ahead, of posts and the
 * ledger from the demo's week. `npm run screenshots`
 */
const folder = path.resolve(import.meta.dirname, '..', '..', 'docs', 'pictures')
const maxBytes = 150_000

await mkdir(folder, { recursive: true })
const browser = await openBrowser()
await takeCalendar()
await takeBalance()
const place = await givenPlace()
const demo = await runLanmu({ place, entry: 'src/demo.ts' })
try {
  await signInFirstUser({ url: demo.url })
  await demo.says('Lanmu keeps running', 240_000)
  await takeAll(demo.url)
} finally {
  await browser.close()
  await demo.stop()
  await place.clear()
}

async function takeCalendar(): Promise<void> {
  const own = await givenPlace()
  const lanmu = await runLanmu({ place: own })
  try {
    await fillCalendar(await signInFirstUser({ url: lanmu.url }))
    const shots = [
      { language: 'en-GB', theme: 'light', view: 'month', name: 'calendar', height: 960 },
      { language: 'zh-CN', theme: 'dark', view: 'lanes', name: 'columns', height: 620 },
    ] as const
    for (const { language, theme, view, name, height } of shots) {
      const { page, close } = await openPage({ browser, language })
      await signInAt({ page, url: lanmu.url })
      const cookie = { name: 'payload-theme', value: theme, url: lanmu.url }
      await page.context().addCookies([cookie])
      await page.setViewportSize({ width: 1280, height })
      await visit(page, `${lanmu.url}/admin/calendar?view=${view}&date=${dayFromNow(2)}`)
      await page.locator('.lanmu-board[aria-busy=false] .lanmu-event').first().waitFor()
      if (view === 'month') await page.getByRole('button', { name: /20:00, 茶席摄影征集/ }).hover()
      if (view === 'month') await page.locator('.lanmu-card').waitFor()
      await take({ page, name })
      await close()
    }
  } finally {
    await lanmu.stop()
    await own.clear()
  }
}

/** A repair on the calendar, and what a post's form says before it is made. */
async function takeBalance(): Promise<void> {
  const own = await givenPlace()
  const lanmu = await runLanmu({ place: own })
  try {
    const sample = await fillTilted(await signInFirstUser({ url: lanmu.url }))
    const { page, close } = await openPage({ browser, language: 'en-GB' })
    await signInAt({ page, url: lanmu.url })
    await page.setViewportSize({ width: 1280, height: 1150 })
    await visit(page, `${lanmu.url}/admin/calendar?view=month&date=${dayFromNow(6)}`)
    await page.getByText(/The mix is off on/).click()
    await page.getByRole('button', { name: 'Show on the calendar' }).first().click()
    await page.locator('.lanmu-chip--comes').first().waitFor()
    await page.mouse.move(0, 0)
    await take({ page, name: 'repair' })
    await visit(page, `${lanmu.url}/admin/collections/posts/${sample.last}`)
    await page.locator('.lanmu-times').waitFor()
    await page.setViewportSize({ width: 1280, height: 860 })
    await take({ page, name: 'better-time' })
    await close()
  } finally {
    await lanmu.stop()
    await own.clear()
  }
}

async function takeAll(url: string): Promise<void> {
  const { page, close } = await openPage({ browser, language: 'en-GB' })
  await page.goto(`${url}/admin/login`)
  await field(page, 'email').fill(person.email)
  await field(page, 'password').fill(person.password)
  await page.locator('.form-submit button').click()
  await page.waitForURL('**/admin')

  await page.goto(`${url}/admin/collections/posts?limit=25`)
  await page.locator('tbody a', { hasText: '三件套还剩十九份' }).click()
  await page.locator('#field-deliveries tbody tr').first().waitFor()
  await page.locator('.lanmu-balance').getByText('What it did to the mix').waitFor()
  // All of the table, and no hint of the editor under the pointer.
  await page.setViewportSize({ width: 1280, height: 960 })
  await page.mouse.move(0, 0)
  await take({ page, name: 'post' })

  await page.goto(`${url}/admin/collections/deliveries`)
  await page.locator('tbody tr').first().waitFor()
  await take({ page, name: 'deliveries' })
  await close()
}

async function take({ page, name }: { page: Page; name: string }): Promise<void> {
  await page.waitForLoadState('networkidle')
  const file = path.join(folder, `${name}.png`)
  const picture = sharp(await page.screenshot()).png({ palette: true, colours: 128, effort: 10 })
  await picture.toFile(file)
  const { size } = await stat(file)
  if (size > maxBytes) throw new Error(`${file} has ${size} bytes, more than ${maxBytes}`)
  console.log(`${file}: ${Math.round(size / 1000)} kB`)
}
