import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WebhookReceiver } from '../given/webhookReceiver.ts'
import { receiverSecret, startWebhookReceiver } from '../given/webhookReceiver.ts'
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
import type { RestClient } from './given/restClient.ts'
import { person, signInFirstUser } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let visitor: WatchedPage
let admin: RestClient
let receiver: WebhookReceiver

beforeAll(async () => {
  if (!hasChromium) return
  receiver = await startWebhookReceiver()
  place = await givenPlace()
  lanmu = await runLanmu({ place, env: { ALLOW_PRIVATE_ADDRESSES: 'true' } })
  admin = await signInFirstUser({ url: lanmu.url })
  browser = await openBrowser()
  visitor = await openPage({ browser, language: 'en-GB' })
  visitor.page.setDefaultTimeout(30_000)
  const { email, password } = person
  await visit(visitor.page, `${lanmu.url}/admin/login`)
  await submit({ page: visitor.page, values: { email, password }, arrives: '**/admin' })
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
  await receiver?.close()
})

/** Breaches of the accessibility rules inside this part of the page, but for Payload's grey help texts. */
async function breaches(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .exclude('.field-description')
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe.skipIf(!hasChromium)('the form of a channel', () => {
  const secretField = 'settings__webhook__secret'

  it('tries settings before they are saved, and says what to mend', async () => {
    const { page } = visitor
    await visit(page, `${lanmu.url}/admin/collections/channels/create`)
    await field(page, 'kind').locator('.rs__control').click()
    // Other kinds have the word in their names too.
    await page.locator('.rs__option').getByText('Webhook', { exact: true }).click()
    await field(page, 'settings__webhook__url').fill(receiver.url)
    await field(page, 'name').fill('Hook')
    await field(page, 'slug').fill('hook')
    await field(page, secretField).fill(`whsec_${Buffer.alloc(32, 9).toString('base64')}`)
    const status = page.locator('.lanmu-trial [role=status]')
    await page.getByRole('button', { name: 'Test connection' }).click()
    await status.getByText('refused the signature (401)').waitFor()
    await field(page, secretField).fill(receiverSecret)
    await page.getByRole('button', { name: 'Test connection' }).press('Enter')
    await status.getByText('The receiver took a signed test.').waitFor()
    expect(await page.getByRole('button', { name: 'Send a test message' }).isDisabled()).toBe(true)
    expect(await breaches(page, '.lanmu-trial')).toEqual([])
    await save(page)
  })

  it('shows that there is a secret, never which, and takes a new one in its place', async () => {
    const { page } = visitor
    await page.waitForURL(/collections\/channels\/[0-9a-f]{24}/)
    const secret = page.locator('.lanmu-secret').first()
    await secret.getByText('Stored. It is not shown.').waitFor()
    expect(await page.content()).not.toContain(receiverSecret)
    expect(await breaches(page, '.lanmu-secret')).toEqual([])
    await secret.getByRole('button', { name: 'Replace' }).click()
    await field(page, secretField).fill('something else')
    await secret.getByRole('button', { name: 'Keep the stored one' }).click()
    await secret.getByText('Stored. It is not shown.').waitFor()
    await page.getByRole('button', { name: 'Test connection' }).click()
    await page.getByText('The receiver took a signed test.').waitFor()
  })

  it('sends a test message after a question that the keyboard can answer', async () => {
    const { page } = visitor
    const posts = () => receiver.all().filter(({ body }) => body.type === 'post.published')
    await page.reload()
    await page.waitForLoadState('networkidle')
    const send = page.getByRole('button', { name: 'Send a test message' })
    await send.press('Enter')
    await page.getByText('Everybody who reads this channel will see it.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Everybody who reads').waitFor({ state: 'detached' })
    expect(posts()).toEqual([])
    await send.press('Enter')
    await page.getByRole('button', { name: 'Yes, send it' }).press('Enter')
    await page.locator('.lanmu-trial').getByText('The test message was sent.').waitFor()
    expect(posts()).toHaveLength(1)
  })

  it('keeps secrets out of REST, GraphQL and the log as well', async () => {
    const rest = await admin.ask('GET', '/api/channels?depth=2')
    const query = '{ Channels { docs { name settings { webhook { url secret headers } } } } }'
    const graph = await admin.ask('POST', '/api/graphql', { query })
    for (const { status, json } of [rest, graph]) {
      const text = JSON.stringify(json)
      expect(status, text).toBe(200)
      expect(text).toContain(receiver.url)
      expect(text).not.toMatch(/whsec_|sealed:/)
    }
    expect(lanmu.output()).not.toMatch(/whsec_|sealed:/)
  })
})

describe.skipIf(!hasChromium)('the form of a webhook', () => {
  it('sends a test to the saved address, and says what was answered', async () => {
    const { page } = visitor
    await visit(page, `${lanmu.url}/admin/collections/webhooks/create`)
    await field(page, 'name').fill('The site')
    await field(page, 'url').fill(receiver.url)
    await field(page, 'secret').fill(receiverSecret)
    const send = page.getByRole('button', { name: 'Send a test' })
    expect(await send.isDisabled()).toBe(true)
    await save(page)
    await page.waitForURL(/collections\/webhooks\/[0-9a-f]{24}/)
    await send.press('Enter')
    await page.getByText('The receiver took the test: it answered 200.').waitFor()
    receiver.answerNext(503)
    await send.press('Enter')
    await page.getByText('The test failed: answered 503').waitFor()
    const tests = receiver.all().map(({ body }) => body.type as string)
    expect(tests.filter((type) => type === 'webhook.test')).toHaveLength(2)
    expect(await breaches(page, '.lanmu-trial')).toEqual([])
  })
})

describe.skipIf(!hasChromium)('the form of a key', () => {
  it('makes the key, shows it once, and ends it', async () => {
    const { page } = visitor
    await visit(page, `${lanmu.url}/admin/collections/api-keys/create`)
    await field(page, 'name').fill('The site')
    await choose({ page, name: 'user', label: person.name })
    await choose({ page, name: 'scopes', label: 'read:channels' })
    await page.keyboard.press('Escape')
    await save(page)
    await page.waitForURL(/collections\/api-keys\/[0-9a-f]{24}/)
    await page.getByRole('button', { name: 'Make the key' }).click()
    const shown = page.getByLabel('Copy it now: it is not shown again.')
    await shown.waitFor()
    const key = await shown.inputValue()
    const ask = (path: string) =>
      fetch(`${lanmu.url}/v1${path}`, { headers: { authorization: `Bearer ${key}` } })
    const me = (await (await ask('/me')).json()) as object
    expect(me).toMatchObject({ user: { name: person.name }, scopes: ['read:channels'] })
    expect((await ask('/channels')).status).toBe(200)
    expect((await ask('/posts')).status).toBe(403)

    await page.reload()
    await page.getByRole('button', { name: 'Make a new key' }).waitFor()
    expect(await page.content()).not.toContain(key)
    await field(page, 'isRevoked').check()
    await save(page)
    const refused = await ask('/channels')
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="lanmu"',
    ])
  })
})

describe.skipIf(!hasChromium)('the inbox of what is published by hand', () => {
  it('has a post at its time, on a phone, and takes "done" from the keyboard', async () => {
    const { page } = visitor
    await page.setViewportSize({ width: 390, height: 844 })
    const instructions = 'Tea group A first'
    const channel = await admin.channel({
      ...{ name: 'Tea group', slug: 'group', kind: 'manual' },
      settings: { manual: { instructions } },
    })
    await visit(page, `${lanmu.url}/admin/inbox`)
    await page.getByText('Nothing to do.').waitFor()
    await admin.post({ title: 'Fog today', channels: [channel.id], publishAt: new Date() })
    const task = page.getByRole('article', { name: 'Fog today' })
    await task.waitFor({ timeout: 60_000 })
    await task.getByText(instructions).waitFor()
    expect(await task.getByLabel('The text to publish').inputValue()).toBe(
      'Fog today\n\nWater first.',
    )
    expect(await breaches(page, '.lanmu-inbox')).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    await task.getByRole('button', { name: 'Copy the text' }).press('Enter')
    await page
      .getByRole('status')
      .getByText(/Copied: Fog today|The text is marked/)
      .waitFor()
    await task.getByLabel('Address of what you published').fill('https://example.com/fog')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('Recorded as published: Fog today').waitFor()
    await page.getByText('Nothing to do.').waitFor()
    const [row] = await admin.deliveries()
    expect(row).toMatchObject({ state: 'sent', url: 'https://example.com/fog' })
  })

  it('asks why where it could not be published', async () => {
    const { page } = visitor
    const { json } = await admin.ask('GET', '/api/channels?where[slug][equals]=group')
    const [channel] = (json as { docs: { id: string }[] }).docs
    const title = 'Rain today'
    await admin.post({ title, channels: [channel!.id], publishAt: new Date() })
    const task = page.getByRole('article', { name: title })
    await task.waitFor({ timeout: 60_000 })
    await task.getByRole('button', { name: 'Could not' }).press('Enter')
    const why = task.getByLabel('Why not?')
    await why.waitFor()
    expect(await why.evaluate((input) => input === document.activeElement)).toBe(true)
    await why.fill('the group was closed')
    await why.press('Enter')
    await page.getByRole('status').getByText(`Recorded as not published: ${title}`).waitFor()
    const rows = await admin.deliveries()
    expect(rows.map(({ reason }) => reason)).toContain('the group was closed')
  })

  it('meets no error on the way', () => {
    expect(visitor.problems).toEqual([])
  })
})
