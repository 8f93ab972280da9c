import { existsSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { person } from './restClient.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

export const hasChromium = existsSync(executablePath)
if (!hasChromium) {
  console.warn(
    `No Chromium at ${executablePath}: the tests in a browser are skipped (set CHROMIUM).`,
  )
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export type WatchedPage = {
  page: Page
  /** Console errors, uncaught exceptions, failed requests and error answers so far. */
  problems: string[]
  close(): Promise<void>
}

/** A fresh visitor whose browser asks for this language. */
export async function openPage({
  browser,
  language,
}: {
  browser: Browser
  language: 'en-GB' | 'zh-CN'
}): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: language,
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    // A page that is left breaks off what it was still asking for.
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') problems.push(`${reason}: ${request.url()}`)
  })
  return { page, problems, close: () => context.close() }
}

/** Opens a page and waits until it has come alive: what is typed before is forgotten. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForLoadState('networkidle')
}

/** A field of Payload's forms. */
export function field(page: Page, name: string): Locator {
  return page.locator(`#field-${name}`)
}

/** Chooses an option of a select or relationship by its label. */
export async function choose({
  page,
  name,
  label,
}: {
  page: Page
  name: string
  label: string
}): Promise<void> {
  await field(page, name).locator('.rs__control').click()
  await page.locator('.rs__option', { hasText: label }).first().click()
}

/** Presses the button that saves, and waits for Payload's word that it did. */
export async function save(page: Page): Promise<void> {
  await page.locator('#action-save').click()
  await page.locator('.payload-toast-container .toast-success').first().waitFor()
}

/**
 * Fills a form and sends it until the page has changed. What is typed into a page that has not come
 * alive yet is forgotten, and then nothing is sent: a person would type it again, and so does this.
 */
export async function submit({
  page,
  values,
  arrives,
}: {
  page: Page
  values: Record<string, string>
  /** Where a sent form leads. */
  arrives: string
}): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    for (const [name, value] of Object.entries(values)) await field(page, name).fill(value)
    await page.locator('.form-submit button').click()
    const hasArrived = await page.waitForURL(arrives, { timeout: 15_000 }).then(
      () => true,
      () => false,
    )
    if (hasArrived) return
    if (attempts === 3) throw new Error(`still at ${page.url()} after ${attempts} attempts`)
  }
}

/** Signs somebody in through the form. */
export async function signInAt({
  page,
  url,
  as = person,
}: {
  page: Page
  url: string
  as?: { email: string; password: string }
}): Promise<void> {
  await visit(page, `${url}/admin/login`)
  const { email, password } = as
  await submit({ page, values: { email, password }, arrives: '**/admin' })
}
