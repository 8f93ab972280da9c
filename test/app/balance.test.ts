import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../given/lanmu.ts'
import { accessProblems } from './given/axe.ts'
import type { WatchedPage } from './given/browser.ts'
import {
  field,
  hasChromium,
  openBrowser,
  openPage,
  save,
  signInAt,
  visit,
} from './given/browser.ts'
import type { RestClient } from './given/restClient.ts'
import { signInFirstUser } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'
import type { TiltedSample } from './given/sampleBalance.ts'
import { fillTilted, lastTitle } from './given/sampleBalance.ts'
import { at, dayFromNow } from './given/sampleCalendar.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let admin: RestClient
let sample: TiltedSample
let english: WatchedPage

beforeAll(async () => {
  if (!hasChromium) return
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  admin = await signInFirstUser({ url: lanmu.url })
  sample = await fillTilted(admin)
  browser = await openBrowser()
  english = await openPage({ browser, language: 'en-GB' })
  await signInAt({ page: english.page, url: lanmu.url })
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
})

const bar = (page: Page) => page.locator('.lanmu-repair')
const ghosts = (page: Page, name: RegExp) => page.getByRole('button', { name })

/** The calendar in a view, showing the move of a post to another day at its own time. */
function previewOf({
  days,
  view,
  from = 6,
}: {
  days: number
  view: string
  from?: number
}): string {
  const [was, to] = [at({ days: from, time: '15:00' }), at({ days, time: '15:00' })]
  const change = { type: 'move', post: sample.last, from: was, to, slot: `${sample.last} later` }
  const repair = JSON.stringify({ days: 21, changes: [change] })
  const query = new URLSearchParams({ view, date: dayFromNow(Math.min(days, 6)), repair })
  return `${lanmu.url}/admin/calendar?${query.toString()}`
}

/** Every post that is on the calendar, and when. */
async function plan(): Promise<string[]> {
  const { json } = await admin.ask('GET', '/api/posts?depth=0&limit=100&sort=publishAt')
  const { docs } = json as { docs: { title: string; publishAt: string; _status: string }[] }
  return docs
    .filter(({ _status: status }) => status === 'published')
    .map(({ title, publishAt }) => `${publishAt} ${title}`)
}

describe.skipIf(!hasChromium)('a repair of the balance', () => {
  it('is found under the days that are off, shown on the calendar, kept in the address', async () => {
    const { page } = english
    await visit(page, `${lanmu.url}/admin/calendar?view=month&date=${dayFromNow(4)}`)
    await page.getByText(/The mix is off on \d+ days/).click()
    await page.getByRole('button', { name: 'Show on the calendar' }).first().click()
    await page.waitForURL(/repair=/)
    await bar(page).getByText('Preview: nothing has been changed yet').waitFor()
    await ghosts(page, /^Preview: .* would (go here|fill this empty issue)/)
      .first()
      .waitFor()
    expect(await bar(page).innerText()).toMatch(/Product at most 40 %: \d+ %.* →/)
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    expect(focused).toBe('Preview: nothing has been changed yet')
    await page.reload()
    await ghosts(page, /^Preview: /)
      .first()
      .waitFor()
    expect(await accessProblems({ page, within: '.lanmu-calendar' })).toEqual([])
  })

  it('is applied with one click, and taken back with another', async () => {
    const { page } = english
    const before = await plan()
    await bar(page).getByRole('button', { name: 'Apply' }).click()
    await page.getByText('Applied. The plan was changed.').waitFor()
    await bar(page).waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('repair=')
    expect(await plan()).not.toEqual(before)
    await page.locator('.lanmu-toolbar').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back. The plan is as it was.').waitFor()
    expect(await plan()).toEqual(before)
  })

  it.each(['month', 'week', 'agenda', 'lanes'])('has ghosts with names in %s', async (view) => {
    const { page } = english
    await visit(page, previewOf({ days: 5, view }))
    await ghosts(page, new RegExp(`^Preview: “${lastTitle}” would go here`)).waitFor()
    await ghosts(page, new RegExp(`^Preview: “${lastTitle}” would leave`)).waitFor()
  })

  it('leads to the day that is not shown, and back out', async () => {
    const { page } = english
    await visit(page, previewOf({ days: 13, view: 'agenda' }))
    await bar(page)
      .getByRole('button', { name: /^Go to / })
      .first()
      .click()
    await ghosts(page, /would go here/).waitFor()
    await bar(page).getByRole('button', { name: 'Back' }).click()
    await bar(page).waitFor({ state: 'detached' })
    expect(await ghosts(page, /^Preview: /).count()).toBe(0)
  })

  it('says so when the plan has changed meanwhile', async () => {
    const { page } = english
    await visit(page, previewOf({ days: 5, view: 'month', from: 7 }))
    await bar(page)
      .getByText(/no longer possible\. .* was changed meanwhile\. Nothing was changed\./)
      .waitFor()
    expect(await bar(page).getByRole('button', { name: 'Apply' }).count()).toBe(0)
  })

  it('is there for viewers to look at, in Chinese', async () => {
    const viewer = { name: '访客小周', email: 'zhou@example.com', password: 'only looking today' }
    await admin.ask('POST', '/api/users', { ...viewer, role: 'viewer' })
    const { page, problems, close } = await openPage({ browser, language: 'zh-CN' })
    await signInAt({ page, url: lanmu.url, as: viewer })
    await visit(page, previewOf({ days: 5, view: 'month' }))
    await ghosts(page, new RegExp(`^预览：《${lastTitle}》将从`))
      .first()
      .waitFor()
    expect(await bar(page).innerText()).not.toMatch(/[A-Za-z]{2}/)
    expect(await bar(page).getByRole('button', { name: '应用' }).count()).toBe(0)
    expect(problems).toEqual([])
    await close()
  })
})

describe.skipIf(!hasChromium)('the balance speaks', () => {
  it('on the post form: the worst first, the rest folded, and a better time for one click', async () => {
    const { page } = english
    await visit(page, `${lanmu.url}/admin/collections/posts/${sample.last}`)
    const notice = page.locator('.lanmu-balance')
    await notice
      .getByText(
        /with this post, product is \d+ % of the .* in “山房老茶客”; the policy allows 40 %/,
      )
      .waitFor()
    expect(await notice.locator('.lanmu-told > p').innerText()).toContain('▲ Warning')
    await notice.getByText(/^\d+ more$/).click()
    await notice.getByText(/interaction is \d+ %/).waitFor()
    expect(await accessProblems({ page, within: '.lanmu-balance' })).toEqual([])
    await notice.getByRole('link', { name: 'Show on the calendar' }).first().waitFor()
    await notice
      .getByRole('button', { name: /^Take / })
      .first()
      .click()
    await notice.getByRole('link', { name: 'Show on the calendar' }).waitFor({ state: 'detached' })
  })

  it('on a draft too: what else on the calendar could make room for it', async () => {
    const { page } = english
    const draft = {
      ...{ title: '再来一把壶', contentType: 'product', packaging: 'topic', _status: 'draft' },
      ...{ publishAt: at({ days: 6, time: '16:00' }), publishAt_tz: 'Asia/Shanghai' },
      channels: [sample.channels.feed],
    }
    const made = await admin.ask('POST', '/api/posts?draft=true', draft)
    const { doc } = made.json as { doc: { id: string } }
    await visit(page, `${lanmu.url}/admin/collections/posts/${doc.id}`)
    const notice = page.locator('.lanmu-balance')
    await notice.getByRole('button', { name: 'What would mend it' }).click()
    await notice.getByText('Reckoned as if this post were scheduled').waitFor()
    const first = notice.locator('.lanmu-shares__repairs > li').first()
    expect(await first.innerText()).toMatch(/(Move|Swap|Fill|Postpone) .*“/)
    expect(await first.getByRole('button', { name: 'Apply' }).count()).toBe(1)
    expect(await first.getByRole('link', { name: 'Show on the calendar' }).count()).toBe(0)
    expect(await accessProblems({ page, within: '.lanmu-balance' })).toEqual([])
    await admin.ask('DELETE', `/api/posts/${doc.id}`)
  })

  it('keeps a post back where the policy blocks, until somebody writes why it may pass', async () => {
    const { page } = english
    const strict = {
      ...{ name: 'Strict', appliesTo: 'chosen', windowType: 'days', windowDays: 7 },
      ...{ productStreak: 2, productStreakLevel: 'block' },
    }
    const made = await admin.ask('POST', '/api/balance-policies', strict)
    const { doc } = made.json as { doc: { id: string } }
    const path = `/api/communities/${sample.community}`
    await admin.ask('PATCH', path, { balancePolicy: doc.id })
    await visit(page, `${lanmu.url}/admin/collections/posts/${sample.last}`)
    const notice = page.locator('.lanmu-balance')
    await notice.getByText('■ Blocks').first().waitFor()
    await notice
      .getByLabel('Why it should be sent all the same')
      .fill('The last three, for members.')
    await notice.getByRole('button', { name: 'Let it pass' }).click()
    await notice.getByText('It may pass. What you wrote is kept.').waitFor()
    const kept = await admin.ask('GET', '/api/balance-overrides?depth=0')
    expect(kept.json).toMatchObject({
      docs: [{ post: sample.last, reason: 'The last three, for members.' }],
    })
    await admin.ask('PATCH', path, { balancePolicy: null })
  })

  it('on a page of its own that the home leads to, with the way to the calendar', async () => {
    const { page } = english
    await visit(page, `${lanmu.url}/admin`)
    await page.getByRole('img', { name: /^Interaction over time: / }).waitFor()
    await page.locator('.desk-mix').getByRole('link', { name: '山房老茶客' }).click()
    const board = page.locator('.lanmu-shares')
    await board.getByRole('img', { name: /^Product over time: / }).waitFor()
    await board
      .getByText(/product is \d+ % of the 7 days up to/)
      .first()
      .waitFor()
    expect(await accessProblems({ page, within: '.lanmu-shares' })).toEqual([])
    await board.getByRole('link', { name: 'Show on the calendar' }).first().click()
    await bar(page).waitFor()
    await ghosts(page, /^Preview: /)
      .first()
      .waitFor()
  })

  it('in the dry run of an import, with shares, rows and links', async () => {
    const { page } = english
    const row = (day: number) =>
      `新茶 ${day},product,topic,letters,${dayFromNow(day)} 18:00,Asia/Shanghai`
    const head = 'title,contentType,packaging,channels,publishAt,timezone'
    const csv = [head, ...[3, 4, 5].map(row)].join('\n')
    await visit(page, `${lanmu.url}/admin/collections/imports/create`)
    const file = { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
    await page.locator('input[type=file]').setInputFiles(file)
    await save(page)
    const mixes = page.locator('.lanmu-mixes')
    await mixes.getByText('山房老茶客').waitFor()
    expect(await mixes.locator('table tr').nth(1).innerText()).toMatch(/Product.*▲ outside/s)
    expect(await mixes.locator('li').first().innerText()).toMatch(/Warning.*row/s)
    expect(await accessProblems({ page, within: '.lanmu-mixes' })).toEqual([])
    await mixes
      .getByRole('link', { name: /on the calendar$/ })
      .first()
      .click()
    await page.waitForURL(/admin\/calendar\?date=.*community=/)
    await eventually({
      check: () => page.locator('.lanmu-board[aria-busy=false] .lanmu-event').count(),
      until: (count) => count > 0,
    })
    expect(await field(page, 'title').count()).toBe(0)
  })

  it('meets no error on the way', () => {
    expect(english.problems).toEqual([])
  })
})
