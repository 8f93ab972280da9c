import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessProblems } from './given/axe.ts'
import type { WatchedPage } from './given/browser.ts'
import { hasChromium, openBrowser, openPage, signInAt } from './given/browser.ts'
import { latinWords } from './given/language.ts'
import type { RestClient } from './given/restClient.ts'
import { person, signInFirstUser } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'
import { at, fillCalendar } from './given/sampleCalendar.ts'
import { fillTrouble } from './given/sampleTrouble.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let admin: RestClient

beforeAll(async () => {
  if (!hasChromium) return
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  admin = await signInFirstUser({ url: lanmu.url })
  await fillCalendar(admin)
  await fillTrouble({ admin, place })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
})

/** `path`: below /admin; `{posts}` is the id of one. `ready`: there once the page is drawn. */
const pages: { path: string; ready: string }[] = [
  { path: '', ready: '.desk-today' },
  { path: '/calendar?view=month', ready: '.lanmu-board[aria-busy=false] .lanmu-event' },
  { path: '/calendar?view=week', ready: '.lanmu-board[aria-busy=false] .lanmu-event' },
  { path: '/calendar?view=agenda', ready: '.lanmu-board[aria-busy=false] .lanmu-event' },
  { path: '/calendar?view=lanes', ready: '.lanmu-board[aria-busy=false] .lanmu-lanes' },
  { path: '/ledger', ready: '.desk-row' },
  { path: '/inbox', ready: '.lanmu-task' },
  { path: '/balance', ready: '.lanmu-shares figure' },
  { path: '/start', ready: '.desk-steps' },
  { path: '/account', ready: '.payload-settings' },
  { path: '/collections/imports', ready: 'h1' },
  { path: '/collections/imports/create', ready: 'h1' },
  { path: '/collections/channels/{channels}', ready: '.desk-health li' },
  { path: '/collections/deliveries/{deliveries}', ready: '#field-attempts' },
  { path: '/collections/posts/create', ready: '#field-title' },
  { path: '/collections/posts/{posts}', ready: '#field-deliveries tbody tr' },
]

/** Before anybody is signed in. */
const doors = [
  { path: '/login', ready: '#field-email' },
  { path: '/forgot', ready: '#field-email' },
]

/** Contrast depends on the theme, what is shown on the width: each is looked at closely once. */
const looks = [
  { language: 'en-GB', theme: 'light', width: 1280, other: 390 },
  { language: 'zh-CN', theme: 'dark', width: 390, other: 1280 },
] as const

/** Names of the sample, of what programs call things, and of zones. */
const expected = new Set([
  ...['API', 'API Key', 'Asia/Shanghai', 'feed', 'letters', 'tea-room', 'counter', 'by-hand'],
  ...[
    'Three old sayings of the tea table',
    'Water first.',
    'HTTP 504',
    '· HTTP 504',
    'ID:',
    person.email,
  ],
  ...['CSV', 'FREQ=WEEKLY;INTERVAL=3', 'https://'],
])

describe.skipIf(!hasChromium)('the pages of the admin', () => {
  for (const { language, theme, width, other } of looks) {
    let watched: WatchedPage

    /** What is wrong with a page in this look; nothing is wrong with a good one. */
    async function faults({ path, ready }: { path: string; ready: string }): Promise<string[]> {
      const { page } = watched
      await page.setViewportSize({ width: other, height: 900 })
      await page.goto(`${lanmu.url}/admin${await withIds(path)}`)
      await page.locator(ready).first().waitFor()
      const found = await overflow({ page, width: other })
      await page.setViewportSize({ width, height: 900 })
      found.push(...(await overflow({ page, width })))
      found.push(...(await accessProblems({ page, within: 'body' })))
      if (language === 'zh-CN') {
        const words = await latinWords({ page, expected })
        const known = /^[0-9a-f]{24}$/
        found.push(
          ...words.filter((word) => !known.test(word)).map((word) => `not Chinese: ${word}`),
        )
      }
      return [...found, ...watched.problems.splice(0)]
    }

    describe(`${theme}, ${language}`, () => {
      beforeAll(async () => {
        watched = await openPage({ browser, language })
        const cookie = { name: 'payload-theme', value: theme, url: lanmu.url }
        await watched.page.context().addCookies([cookie])
      })
      afterAll(() => watched?.close())

      it.each(doors)('$path can be read and used by everybody', async (door) => {
        expect(await faults(door)).toEqual([])
      })

      it.each(pages)('$path can be read and used by everybody', async (page) => {
        if (watched.page.url().includes('/forgot')) {
          await signInAt({ page: watched.page, url: lanmu.url })
        }
        expect(await faults(page)).toEqual([])
      })
    })
  }
})

/** Whether a page stays wider than the screen once it was drawn anew, as a sentence. */
async function overflow({ page, width }: { page: Page; width: number }): Promise<string[]> {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
  return page.waitForFunction(fits, undefined, { timeout: 3000 }).then(
    () => [],
    () => [`wider than the screen of ${width}`],
  )
}

/** "{posts}" → the id of the first. */
async function withIds(path: string): Promise<string> {
  const collection = /{(\w+)}/.exec(path)?.[1]
  if (!collection) return path
  const { json } = await admin.ask('GET', `/api/${collection}?limit=1&depth=0&sort=createdAt`)
  const [first] = (json as { docs: { id: string }[] }).docs
  return path.replace(`{${collection}}`, first!.id)
}

describe.skipIf(!hasChromium)('the home', () => {
  const words = 'three cups before nine'
  const people = ['viewer', 'author', 'editor'] as const
  const emailOf = (role: string) => `${role}@example.com`

  beforeAll(async () => {
    if (!hasChromium) return
    for (const role of people) {
      const made = { name: `A ${role}`, email: emailOf(role), password: words, role }
      await admin.ask('POST', '/api/users', made)
    }
  })

  /** The home of a role, read and left. */
  async function homeOf<T>(role: string, look: (page: Page) => Promise<T>) {
    const { page, problems, close } = await openPage({ browser, language: 'en-GB' })
    const as = role === 'admin' ? person : { email: emailOf(role), password: words }
    await signInAt({ page, url: lanmu.url, as })
    await page.getByRole('heading', { name: 'Do posts leave?' }).waitFor()
    const seen = await look(page)
    expect(problems).toEqual([])
    await close()
    return seen
  }

  it.each(['admin', 'editor'])(
    'of an %s has everything that waits, and lets it be settled',
    (role) =>
      homeOf(role, async (page) => {
        const needs = page.getByRole('region', { name: 'Needs you' })
        await needs.getByText('1 delivery needs a decision').waitFor()
        await needs.getByText('1 post is to be published by hand').waitFor()
        await needs.getByText('1 post waits for your review').waitFor()
        await needs.getByText(/empty issues in the next seven days/).waitFor()
        expect(await needs.getByRole('button', { name: 'It is live' }).count()).toBe(1)
        expect(await needs.getByRole('link', { name: /^Write / }).count()).toBe(5)
        const today = page.getByRole('region', { name: 'Going out today' })
        expect(await today.getByText('刚刚发出的一条').count()).toBe(1)
        expect(await today.getByRole('link', { name: 'By hand, in the inbox' }).count()).toBe(1)
        const mix = page.getByRole('region', { name: 'The mix of the coming week' })
        await mix.getByRole('link', { name: '山房老茶客' }).click()
        await page.locator('.lanmu-shares figure').first().waitFor()
      }),
  )

  it('is not alone in saying what waits for a person: the calendar does, and the post', () =>
    homeOf('editor', async (page) => {
      await page.goto(`${lanmu.url}/admin/calendar?view=agenda`)
      const row = page.locator('.lanmu-event', { hasText: '今晚八点茶会' })
      await row.getByText('By hand, in the inbox').waitFor()
      await row.click()
      const card = page.locator('.lanmu-card')
      expect(await card.getByText('By hand, in the inbox').count()).toBe(2)
      expect(await card.getByRole('link', { name: 'Open the inbox' }).count()).toBe(1)
      await card.getByRole('link', { name: 'Open', exact: true }).click()
      await page.locator('.relationship-table').getByText('By hand, in the inbox').waitFor()
    }))

  it('runs no script that got into it from elsewhere', async () => {
    const { page, close } = await openPage({ browser, language: 'en-GB' })
    await page.goto(`${lanmu.url}/admin/login`)
    const refused = await page.evaluate(() => {
      const found: string[] = []
      const all = new Promise<string[]>((done) =>
        document.addEventListener('securitypolicyviolation', (event) => {
          found.push(event.effectiveDirective)
          if (found.length === 2) done(found)
        }),
      )
      const script = document.createElement('script')
      script.textContent = 'document.title = "mine"'
      document.head.append(script)
      document.body.setAttribute('onclick', 'document.title = "mine"')
      document.body.click()
      return all
    })
    expect(refused).toEqual(['script-src-elem', 'script-src-attr'])
    expect(await page.title()).not.toBe('mine')
    await close()
  })

  it('of a viewer shows the same, and offers nothing to change', () =>
    homeOf('viewer', async (page) => {
      const needs = page.getByRole('region', { name: 'Needs somebody' })
      await needs.getByText('1 delivery needs a decision').waitFor()
      await needs.getByText('1 post is to be published by hand').waitFor()
      expect(await page.locator('main button, .desk-home button').count()).toBe(0)
      expect(await page.getByRole('link', { name: /^Write/ }).count()).toBe(0)
      await needs.getByRole('link', { name: 'Open the inbox' }).click()
      await page.locator('.lanmu-task').waitFor()
      expect(await page.getByRole('button', { name: /Done|Could not/ }).count()).toBe(0)
    }))

  it('of an author is about their own, and lets nothing of others be settled', async () => {
    const { json } = await admin.ask('GET', `/api/users?where[role][equals]=author&depth=0`)
    const [author] = (json as { docs: { id: string }[] }).docs
    await admin.ask('POST', '/api/posts?draft=true', {
      ...{ title: 'A cup of my own', contentType: 'values', packaging: 'topic' },
      ...{ owner: author!.id, publishAt: at({ days: 1, time: '07:00' }) },
      publishAt_tz: 'Asia/Shanghai',
    })
    await homeOf('author', async (page) => {
      const needs = page.getByRole('region', { name: 'Needs you' })
      await needs.getByRole('link', { name: 'A cup of my own' }).waitFor()
      // And the issues of columns that nobody owns.
      await needs.getByText(/empty issues in the next seven days/).waitFor()
      expect(await needs.locator('h3').count()).toBe(2)
      expect(await needs.getByRole('button').count()).toBe(0)
      await page.getByText('Nothing of yours goes out today.', { exact: false }).waitFor()
      expect(await page.getByRole('link', { name: 'Write a post' }).count()).toBe(1)
    })
  })
})
