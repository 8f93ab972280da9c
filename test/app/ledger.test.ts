import { parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../given/lanmu.ts'
import { accessProblems } from './given/axe.ts'
import type { WatchedPage } from './given/browser.ts'
import { hasChromium, openBrowser, openPage, submit, visit } from './given/browser.ts'
import { changeDeliveries } from './given/changeDeliveries.ts'
import type { RestClient } from './given/restClient.ts'
import { person, signInFirstUser } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let admin: RestClient
let watched: WatchedPage
let page: Page
let letters: string
let counter: string

const viewer = { name: 'Wei', email: 'wei@example.com', password: 'only looking here' }

beforeAll(async () => {
  if (!hasChromium) return
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  admin = await signInFirstUser({ url: lanmu.url })
  await admin.ask('POST', '/api/users', { ...viewer, role: 'viewer' })
  letters = (await admin.channel({ name: 'Letters', slug: 'letters', kind: 'feed' })).id
  const log = (await admin.channel({ name: 'Log', slug: 'log', kind: 'console' })).id
  const publishAt = new Date(Date.now() + 24 * 3600_000)
  await admin.post({ title: 'The first cup', channels: [letters, log], publishAt })
  await admin.post({ title: 'The second cup', channels: [letters], publishAt })
  await changeDeliveries({
    place,
    where: { channel: log },
    set: { state: 'unconfirmed', isQuestion: true, reason: 'no answer within 15 seconds' },
  })
  browser = await openBrowser()
  watched = await openPage({ browser, language: 'en-GB' })
  page = watched.page
  await signIn(page, person)
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
})

async function signIn(on: Page, { email, password }: { email: string; password: string }) {
  await visit(on, `${lanmu.url}/admin/login`)
  await submit({ page: on, values: { email, password }, arrives: '**/admin' })
}

/** Opens the ledger anew until the row of a title reads like this. */
async function ledgerSays(title: string, expected: RegExp): Promise<void> {
  const read = async (): Promise<string> => {
    await visit(page, `${lanmu.url}/admin/ledger`)
    return rows().filter({ hasText: title }).first().innerText()
  }
  await eventually({ check: read, until: (text) => expected.test(text) })
}

const rows = () => page.locator('.desk-row')
const needs = () => page.getByRole('table', { name: 'Needs somebody' })
const dialog = () => page.locator('dialog[open]')

describe.skipIf(!hasChromium)('the ledger', () => {
  it('is one click from anywhere, and shows first what needs somebody', async () => {
    await page.getByRole('button', { name: /open.*menu/i }).click()
    await page.locator('#nav-lanmu-ledger').click()
    await page.getByRole('heading', { name: 'Ledger', level: 1 }).waitFor()
    await needs().getByText('no answer within 15 seconds').waitFor()
    expect(await rows().count()).toBe(3)
    expect(await rows().first().innerText()).toContain('Unconfirmed')
  })

  it('has no barrier that axe finds', async () => {
    expect(await accessProblems({ page, within: '.desk-page' })).toEqual([])
  })

  it('keeps what was asked in the address, and finds it again', async () => {
    await page.locator('select[name=channel]').selectOption({ label: 'Letters' })
    await page.getByRole('searchbox').fill('second')
    await expect.poll(() => rows().count()).toBe(1)
    expect(page.url()).toContain(`channel=${letters}`)
    await page.reload()
    await expect
      .poll(() => rows().allInnerTexts())
      .toEqual([expect.stringContaining('The second cup')])
    expect(await page.getByRole('searchbox').inputValue()).toBe('second')
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(() => rows().count()).toBe(3)
  })

  it('says that one is live, after asking once more, with the keyboard alone', async () => {
    await needs().getByRole('button', { name: 'It is live' }).focus()
    await page.keyboard.press('Enter')
    await dialog().getByText('“The first cup” on Log').waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await dialog().getByLabel('Where it is, if you like').fill('https://example.com/first')
    expect(await accessProblems({ page, within: '.desk-page' })).toEqual([])
    await page.keyboard.press('Enter')
    await needs().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Details: The first cup, Log' }).click()
    await page.getByText('Marked as live').waitFor()
    await page.getByText(`by ${person.name}`).waitFor()
    expect(await page.getByRole('link', { name: 'https://example.com/first' }).count()).toBe(1)
  })

  it('keeps a planned one from leaving', async () => {
    await page.getByRole('button', { name: 'Details: The second cup, Letters' }).click()
    await page.getByRole('button', { name: 'Do not send it' }).click()
    await dialog().getByRole('button', { name: 'Do not send it' }).click()
    const row = rows().filter({ hasText: 'The second cup' })
    await row.locator('.desk-badge', { hasText: 'Cancelled' }).waitFor()
    await row.getByText('cancelled by hand').waitFor()
  })

  it('says when one left and how late, on its row and on the page of its channel', async () => {
    counter = (await admin.channel({ name: 'Counter', slug: 'counter', kind: 'console' })).id
    const publishAt = new Date(Date.now() + 1000)
    await admin.post({ title: 'The third cup', channels: [counter], publishAt })
    await ledgerSays('The third cup', /Sent[^]*(on time|late)/)
    await visit(page, `${lanmu.url}/admin/collections/channels/${counter}`)
    await page.getByText(/^Last sent .*(on time|late)/).waitFor()
    await page.getByText(/^1 in the last minute/).waitFor()
  })

  it('sends again what was refused, once the cause is mended', async () => {
    await changeDeliveries({
      place,
      where: { channel: counter },
      set: { state: 'rejected', reason: 'the robot left the group', sentAt: null },
    })
    await ledgerSays('The third cup', /Refused[^]*the robot left the group/)
    await needs().getByRole('button', { name: 'Send it again' }).click()
    await dialog().getByRole('button', { name: 'Send it again' }).click()
    await dialog().waitFor({ state: 'detached' })
    await ledgerSays('The third cup', /Sent/)
  })

  it('holds a channel and releases it, and says so everywhere it matters', async () => {
    await page.getByRole('button', { name: 'Hold …' }).click()
    await dialog().locator('select').selectOption({ label: 'Letters' })
    await dialog().getByLabel('Why (your colleagues see this)').fill('A dispute')
    await dialog().getByRole('button', { name: 'Hold', exact: true }).click()
    await page.getByText('The channel Letters is on hold.').waitFor()
    await visit(page, `${lanmu.url}/admin/collections/channels/${letters}`)
    await page.getByText('The channel Letters is on hold.').waitFor()
    await page.getByText('No failures in the last seven days.').waitFor()
    await page.getByRole('button', { name: 'Release: A dispute' }).click()
    await dialog().getByRole('button', { name: 'Release' }).click()
    const held = page.locator('strong', { hasText: 'The channel Letters is on hold.' })
    await held.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Hold this channel' }).waitFor()
  })

  it('holds everything, and every page says so', async () => {
    await admin.ask('POST', '/api/holds', { scope: 'everything', reason: 'A day of mourning' })
    for (const path of ['', '/ledger', '/collections/media']) {
      await visit(page, `${lanmu.url}/admin${path}`)
      await page.getByText('Everything is on hold.').waitFor()
    }
  })

  it('goes along as a table', async () => {
    await visit(page, `${lanmu.url}/admin/ledger?channel=${letters}`)
    await rows().first().waitFor()
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Export CSV' }).click()
    const file = await (await waiting).path()
    const lines: string[][] = parse(await readFile(file), { bom: true })
    expect(lines.map(([, title]) => title)).toEqual(
      ['Post', 'The second cup', 'The first cup'].sort(byHead),
    )
  })

  it('meets no error on the way', () => {
    expect(watched.problems).toEqual([])
  })
})

describe.skipIf(!hasChromium)('on a phone, in Chinese, in the dark', () => {
  it('reads the same without scrolling sideways', async () => {
    const phone = await openPage({ browser, language: 'zh-CN' })
    await phone.page
      .context()
      .addCookies([{ name: 'payload-theme', value: 'dark', url: lanmu.url }])
    await phone.page.setViewportSize({ width: 390, height: 844 })
    await signIn(phone.page, viewer)
    await visit(phone.page, `${lanmu.url}/admin/ledger`)
    await phone.page.getByText('全部发布已暂停。').waitFor()
    await phone.page.locator('.desk-row').first().waitFor()
    const isWide = await phone.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(isWide).toBe(false)
    expect(await accessProblems({ page: phone.page, within: '.desk-page' })).toEqual([])
    // A viewer reads, and is offered nothing to change.
    expect(await phone.page.getByRole('button', { name: /暂停|解除|再发/ }).count()).toBe(0)
    expect(phone.problems).toEqual([])
    await phone.close()
  })
})

/** The heading first; rows of the same instant come in no order that people would name. */
function byHead(a: string, b: string): number {
  return a === 'Post' ? -1 : b === 'Post' ? 1 : b.localeCompare(a)
}
