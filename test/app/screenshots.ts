import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser, openPage, signInAt, visit } from './given/browser.ts'
import type { RestClient } from './given/restClient.ts'
import { signInFirstUser } from './given/restClient.ts'
import type { Place } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'
import { fillTilted } from './given/sampleBalance.ts'
import { dayFromNow, fillCalendar } from './given/sampleCalendar.ts'
import { fillPost } from './given/samplePost.ts'
import { fillTrouble } from './given/sampleTrouble.ts'

/**
 * Makes the pictures of docs/pictures from samples around today, one look for each page, so that both
 * languages and both themes are among them. `npm run screenshots`, or only some:
 * `npm run screenshots -- home phone`
 */
type Shot = {
  name: string
  /** Below /admin. */
  path: string
  language: 'en-GB' | 'zh-CN'
  theme: 'light' | 'dark'
  width: number
  height: number
  /** Drawn once this is there. */
  ready: string
  prepare?: (page: Page) => Promise<void>
}

const folder = path.resolve(import.meta.dirname, '..', '..', 'docs', 'pictures')
const maxBytes = 100_000
const wanted = process.argv.slice(2)

const desk = { width: 1280, height: 900 }
const english = { language: 'en-GB', theme: 'light', ...desk } as const
const chinese = { language: 'zh-CN', theme: 'dark', ...desk } as const
const drawn = '.lanmu-board[aria-busy=false] .lanmu-event'
const phone = { ...chinese, width: 390, height: 844 }

/** Of an installation that has a first user and nothing else. */
const firstUser: Shot[] = [
  { name: 'first-steps', path: '/start', ...english, height: 760, ready: '.desk-step__form' },
]

await mkdir(folder, { recursive: true })
const browser = await openBrowser()
try {
  await takeOf(() => Promise.resolve(firstUser))
  await takeOf(weekAhead)
  await takeOf(tilted)
} finally {
  await browser.close()
}

/** A week with something in every state, and something that needs somebody. */
async function weekAhead({ admin, place }: Given): Promise<Shot[]> {
  const { channels } = await fillCalendar(admin)
  await fillTrouble({ admin, place })
  const month = `/calendar?view=month&date=${dayFromNow(2)}`
  const lanes = `/calendar?view=lanes&date=${dayFromNow(2)}`
  const form = `/collections/posts/${await fillPost({ admin, feed: channels.feed })}`
  return [
    { name: 'home', path: '', ...english, height: 1120, ready: '.desk-shares figure' },
    { name: 'calendar', path: month, ...english, height: 960, ready: drawn, prepare: showCard },
    { name: 'columns', path: lanes, ...chinese, height: 620, ready: drawn },
    { name: 'ledger', path: '/ledger', ...english, height: 1000, ready: '.desk-row' },
    { name: 'inbox', path: '/inbox', ...english, height: 560, ready: '.lanmu-task' },
    { name: 'post', path: form, ...english, height: 1360, ready: '.lanmu-look img' },
    { name: 'phone', path: '', ...phone, ready: '.desk-today' },
  ]
}

/** A week in which product is too much. */
async function tilted({ admin }: Given): Promise<Shot[]> {
  const { last } = await fillTilted(admin)
  const month = `/calendar?view=month&date=${dayFromNow(6)}`
  const form = `/collections/posts/${last}`
  return [
    { name: 'balance', path: '/balance', ...chinese, height: 760, ready: '.lanmu-shares figure' },
    { name: 'repair', path: month, ...english, height: 1150, ready: drawn, prepare: showRepair },
    {
      ...{ name: 'better-time', path: form, ...english, height: 860 },
      ...{ ready: '.lanmu-times', prepare: showTimes },
    },
  ]
}

/** The card of an entry, as under the pointer. */
async function showCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: /20:00, 茶席摄影征集/ }).hover()
  await page.locator('.lanmu-card').waitFor()
}

async function showRepair(page: Page): Promise<void> {
  await page.getByText(/The mix is off on/).click()
  await page.getByRole('button', { name: 'Show on the calendar' }).first().click()
  await page.locator('.lanmu-chip--comes').first().waitFor()
  await page.mouse.move(0, 0)
}

async function showTimes(page: Page): Promise<void> {
  const times = page.locator('.lanmu-times').first()
  await times.evaluate((element) => element.scrollIntoView({ block: 'center' }))
}

type Given = { admin: RestClient; place: Place }

/** Pictures of a Lanmu of its own; `fill` puts into it what they show. */
async function takeOf(fill: (given: Given) => Promise<Shot[]>): Promise<void> {
  const place = await givenPlace()
  const lanmu = await runLanmu({ place })
  try {
    const admin = await signInFirstUser({ url: lanmu.url })
    for (const shot of await fill({ admin, place })) {
      const isWanted = wanted.length === 0 || wanted.includes(shot.name)
      if (isWanted) await take({ shot, url: lanmu.url })
    }
  } finally {
    await lanmu.stop()
    await place.clear()
  }
}

async function take({ shot, url }: { shot: Shot; url: string }): Promise<void> {
  const { name, language, theme, width, height, ready, prepare } = shot
  const { page, close } = await openPage({ browser, language })
  await page.context().addCookies([{ name: 'payload-theme', value: theme, url }])
  await signInAt({ page, url })
  await page.setViewportSize({ width, height })
  await visit(page, `${url}/admin${shot.path}`)
  await page.locator(ready).first().waitFor()
  await page.mouse.move(0, 0)
  await prepare?.(page)
  await page.waitForLoadState('networkidle')
  const file = path.join(folder, `${name}.png`)
  const picture = sharp(await page.screenshot()).png({ palette: true, colours: 128, effort: 10 })
  await picture.toFile(file)
  await close()
  const { size } = await stat(file)
  if (size > maxBytes) throw new Error(`${file} has ${size} bytes, more than ${maxBytes}`)
  console.log(`${file}: ${Math.round(size / 1000)} kB`)
}
