import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Post } from '../../src/payload-types.ts'
import { eventually } from '../given/lanmu.ts'
import { accessProblems } from './given/axe.ts'
import type { WatchedPage } from './given/browser.ts'
import { field, hasChromium, openBrowser, openPage, signInAt, visit } from './given/browser.ts'
import type { RestClient } from './given/restClient.ts'
import { signInFirstUser } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'
import type { Sample } from './given/sampleCalendar.ts'
import { at, dayFromNow, fillCalendar } from './given/sampleCalendar.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let admin: RestClient
let sample: Sample
let english: WatchedPage

beforeAll(async () => {
  if (!hasChromium) return
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  admin = await signInFirstUser({ url: lanmu.url })
  sample = await fillCalendar(admin)
  browser = await openBrowser()
  english = await openPage({ browser, language: 'en-GB' })
  await signInAt({ page: english.page, url: lanmu.url })
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
})

/** The calendar under a query, with its entries drawn. */
async function open(page: Page, query: string): Promise<void> {
  await visit(page, `${lanmu.url}/admin/calendar?${query}`)
  await page.locator('.lanmu-board[aria-busy=false]').waitFor()
}

function entry(page: Page, title: string): Locator {
  return page.locator('.lanmu-event', { hasText: title }).first()
}

async function stored(title: string): Promise<Post> {
  const { json } = await admin.ask('GET', `/api/posts/${sample.posts[title]}?draft=true&depth=0`)
  return json as Post
}

function timeOf(title: string, expected: string): Promise<Post> {
  const until = ({ publishAt }: Post): boolean => publishAt === expected
  return eventually({ check: () => stored(title), until })
}

/** Presses, goes there in steps as a hand does, and lets go. */
async function drag({ page, from, to }: { page: Page; from: Locator; to: Locator }): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const start = (await from.boundingBox())!
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  const end = (await to.boundingBox())!
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 })
  await page.mouse.up()
}

const week = `view=month&date=${dayFromNow(2)}`
const question = 'Three old sayings of the tea table'

describe.skipIf(!hasChromium)('the calendar', () => {
  it('is a link of the admin, and names each entry with its time, type and state', async () => {
    const { page } = english
    await visit(page, `${lanmu.url}/admin`)
    await page.locator('.nav-toggler').first().click()
    await page.locator('#nav-lanmu-calendar').click()
    await page.locator('.lanmu-board[aria-busy=false]').waitFor()
    await open(page, week)
    await page
      .getByRole('button', { name: /18:00, Three old sayings.*Values, Scheduled/ })
      .waitFor()
    await page
      .getByRole('button', { name: /每周一问: empty issue.*20:00/ })
      .first()
      .waitFor()
    expect(await entry(page, question).innerText()).toContain('18:00')
  })

  it.each(['month', 'week', 'agenda', 'lanes'])('%s meets WCAG 2.2 AA', async (view) => {
    const { page } = english
    await open(page, `view=${view}&date=${dayFromNow(1)}`)
    await page.locator('.lanmu-event').first().waitFor()
    expect(await accessProblems({ page, within: '.lanmu-calendar' })).toEqual([])
  })

  it('is asked for once, by the page itself while its scripts are still on their way', async () => {
    const { page } = english
    const asked: string[] = []
    const note = (request: { url(): string }) => {
      if (request.url().includes('/v1/calendar?')) asked.push(request.url())
    }
    page.on('request', note)
    const html = await (await page.goto(`${lanmu.url}/admin/calendar?${week}`))!.text()
    await page.locator('.lanmu-board[aria-busy=false] .lanmu-event').first().waitFor()
    page.off('request', note)
    expect(html).toContain('lanmuEarly')
    expect(asked).toHaveLength(1)
  })

  it('shows three days with a time axis on a phone, and a swipe leads on', async () => {
    const { page } = english
    const wide = page.viewportSize()!
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page, `view=week&date=${dayFromNow(2)}`)
    const days = page.locator('.lanmu-grid .lanmu-day__text')
    const first = String(Number(dayFromNow(2).slice(-2)))
    await days.first().getByText(first).waitFor()
    expect(await days.count()).toBe(3)
    expect(await accessProblems({ page, within: '.lanmu-calendar' })).toEqual([])
    const touch = await page.context().newCDPSession(page)
    const { x, y } = (await page.locator('.lanmu-grid').boundingBox())!
    const at = (dx: number) => [{ x: x + dx, y: y + 200 }]
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(280) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(120) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await page.waitForURL(new RegExp(`date=${dayFromNow(5)}`))
    await page.setViewportSize(wide)
  })

  it('keeps filters in the address, and finds by words of the title', async () => {
    const { page } = english
    await open(page, week)
    await page.locator('select[name=type]').selectOption('values')
    await page.waitForURL(/type=values/)
    await entry(page, '春茶拼配').waitFor({ state: 'detached' })
    await page.reload()
    await entry(page, question).waitFor()
    expect(await entry(page, '今天泡什么茶').count()).toBe(0)
    await page.locator('#lanmu-search').fill('不打折')
    await entry(page, question).waitFor({ state: 'detached' })
    await entry(page, '为什么我们不打折').waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await entry(page, '春茶拼配').waitFor()
  })

  it('shows times in the zone that is chosen', async () => {
    const { page } = english
    await open(page, week)
    await page.locator('.lanmu-toolbar__zone select').selectOption('Europe/Berlin')
    const berlin = { timeZone: 'Europe/Berlin', timeStyle: 'short' } as const
    const at18 = new Date(at({ days: 3, time: '18:00' }))
    const expected = new Intl.DateTimeFormat('en-GB', berlin).format(at18)
    await entry(page, question).getByText(expected).waitFor()
    // A holiday is a date of its own, in whatever zone one looks at it.
    const day = page.locator('.lanmu-day', { hasText: '开山节' }).locator('.lanmu-day__text')
    expect(await day.innerText()).toBe(String(Number(dayFromNow(3).slice(-2))))
  })

  it('tells the state of each channel beside what is pointed at', async () => {
    const { page } = english
    await open(page, week)
    await entry(page, question).hover()
    const card = page.locator('.lanmu-card')
    await card.getByText('茶信 Feed').waitFor()
    expect(await card.innerText()).toContain('Planned')
    await entry(page, question).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await card.waitFor({ state: 'detached' })
  })

  it('moves a post that is dragged, and takes it back by Ctrl+Z', async () => {
    const { page } = english
    await open(page, week)
    await drag({ page, from: entry(page, question), to: entry(page, '老茶客的一天') })
    await timeOf(question, at({ days: 4, time: '18:00' }))
    await page.getByText('Moved to').first().waitFor()
    await page.keyboard.press('Control+z')
    await timeOf(question, at({ days: 3, time: '18:00' }))
    await page.getByText('Moved back.').waitFor()
  })

  it('says why something stays where it is, and puts it back', async () => {
    const { page, problems } = english
    await open(page, week)
    await entry(page, question).focus()
    await page.keyboard.press('m')
    await page.locator('dialog input[type=date]').fill('2020-01-01')
    await page.locator('dialog').getByRole('button', { name: 'Move' }).click()
    await page.getByRole('alert').getByText('Not moved: This time is over.').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect((await stored(question)).publishAt).toBe(at({ days: 3, time: '18:00' }))
    // The refusal itself is an error answer, and the browser says so.
    expect(problems.splice(0).filter((problem) => !problem.includes('409'))).toEqual([])
  })

  it('moves by the keyboard', async () => {
    const { page } = english
    await open(page, week)
    await entry(page, question).focus()
    await page.keyboard.press('m')
    await page.locator('dialog input[type=time]').fill('17:15')
    await page.keyboard.press('Enter')
    await timeOf(question, at({ days: 3, time: '17:15' }))
    await entry(page, question).getByText('17:15').waitFor()
  })

  it('begins a post from an empty issue with its column, channels and time', async () => {
    const { page } = english
    await open(page, `view=lanes&date=${dayFromNow(8)}`)
    await page
      .getByRole('button', { name: /早安茶语: empty issue/ })
      .first()
      .click()
    await page.waitForURL(/collections\/posts\/[0-9a-f]{24}/)
    await field(page, 'column').getByText('早安茶语').waitFor()
    await field(page, 'channels').getByText('茶信 Feed').waitFor()
    expect(await field(page, 'issue').inputValue()).toMatch(/#/)
  })

  it('puts a post of a column that is dropped on a day into that day’s issue', async () => {
    const { page } = english
    await open(page, `view=lanes&date=${dayFromNow(1)}`)
    const title = '今天泡什么茶？'
    const free = page.getByRole('button', { name: /早安茶语: empty issue/ }).first()
    const cell = page.locator('td', { has: free }).first()
    const day = (await cell.getAttribute('data-date'))!
    await entry(page, title).dragTo(cell)
    const post = await eventually({
      check: () => stored(title),
      until: ({ issue }) => issue === `${day}#morning-cup`,
    })
    expect(post.publishAt).toBe(new Date(`${day}T08:30:00+08:00`).toISOString())
  })

  it('meets no error on the way', () => {
    expect(english.problems).toEqual([])
  })
})

describe.skipIf(!hasChromium)('the calendar of a viewer, in Chinese', () => {
  let chinese: WatchedPage
  const viewer = { name: '访客小周', email: 'zhou@example.com', password: 'only looking today' }

  beforeAll(async () => {
    await admin.ask('POST', '/api/users', { ...viewer, role: 'viewer' })
    chinese = await openPage({ browser, language: 'zh-CN' })
    await signInAt({ page: chinese.page, url: lanmu.url, as: viewer })
  })

  it.each(['month', 'week', 'agenda', 'lanes'])(
    'reads %s without a word of English',
    async (view) => {
      const { page } = chinese
      await open(page, `view=${view}&date=${dayFromNow(1)}`)
      await page.locator('.lanmu-event').first().waitFor()
      const texts = await page
        .locator('.lanmu-calendar :not(option)')
        .evaluateAll((elements) =>
          elements.flatMap((element) =>
            [...element.childNodes].flatMap((node) =>
              node.nodeType === Node.TEXT_NODE ? [node.textContent?.trim() ?? ''] : [],
            ),
          ),
        )
      const labels = await page
        .locator('.lanmu-calendar [aria-label]')
        .evaluateAll((elements) =>
          elements.map((element) => element.getAttribute('aria-label') ?? ''),
        )
      const isForeign = (text: string): boolean =>
        /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text) && text !== question
      expect([...texts, ...labels].filter(isForeign)).toEqual([])
    },
  )

  it('offers nothing that a viewer may not do', async () => {
    const { page } = chinese
    await open(page, week)
    expect(await page.getByRole('link', { name: '新建内容' }).count()).toBe(0)
    await entry(page, question).click()
    const card = page.getByRole('dialog')
    await card.getByRole('link', { name: '打开' }).waitFor()
    expect(await card.getByRole('button', { name: '移动' }).count()).toBe(0)
  })

  it('meets no error on the way', () => {
    expect(chinese.problems).toEqual([])
  })
})
