import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import type { Channel } from '../../src/payload-types.ts'
import { image } from '../given/image.ts'
import { accessProblems } from './given/axe.ts'
import type { WatchedPage } from './given/browser.ts'
import { field, hasChromium, openBrowser, openPage, signInAt, visit } from './given/browser.ts'
import type { RestClient } from './given/restClient.ts'
import { signInFirstUser } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let browser: Browser
let admin: RestClient
let editor: WatchedPage
let page: Page
let post: string

const robotKey = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa'
const kinds: Partial<Channel>[] = [
  {
    ...{ name: '茶友群', slug: 'group', kind: 'wecom' },
    settings: {
      wecom: { url: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${robotKey}` },
    } as Channel['settings'],
  },
  {
    ...{ name: 'Tea on Mastodon', slug: 'mastodon', kind: 'mastodon' },
    settings: {
      mastodon: {
        server: 'https://mastodon.example',
        accessToken: 'ZA-Yj3aBD8U8Cm7lKUp-lm9O9BmDgdhHzDeqsY8tlL0',
        overlong: 'split',
      },
    } as Channel['settings'],
  },
  { name: 'Letters', slug: 'letters', kind: 'feed' },
]

beforeAll(async () => {
  if (!hasChromium) return
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  admin = await signInFirstUser({ url: lanmu.url })
  const channels: string[] = []
  for (const kind of kinds) channels.push((await admin.channel(kind)).id)
  post = await draft(channels)
  browser = await openBrowser()
  editor = await openPage({ browser, language: 'en-GB' })
  page = editor.page
  await signInAt({ page, url: lanmu.url })
})
afterAll(async () => {
  await browser?.close()
  await lanmu?.stop()
  await place?.clear()
})

/** A draft with a picture that has no description, too long for one status. */
async function draft(channels: string[]): Promise<string> {
  const { data, name, mimetype } = await image()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(data)], name, { type: mimetype }))
  form.set('_payload', JSON.stringify({ alt: 'A cup' }))
  const { json: made } = await admin.ask('POST', '/api/media', form)
  const media = [(made as { doc: { id: string } }).doc.id]
  const text = `## 今天\n\n**雾大**，多放一克。\n\n${'Pour slowly, wait, and pour again. '.repeat(20)}`
  const body = { title: 'Foggy morning', contentType: 'interaction', packaging: 'topic' }
  const { json } = await admin.ask('POST', '/api/posts?draft=true', {
    ...{ ...body, body: fromMarkdown(text), channels, media, state: 'draft' },
  })
  return (json as { doc: { id: string } }).doc.id
}

const tabs = '.lanmu-channels'
const tab = (name: string) => page.locator(tabs).getByRole('tab', { name })
const look = () => page.locator('.lanmu-look')

describe.skipIf(!hasChromium)('the post form', () => {
  it('shows each channel’s post as its readers will see it, counted as its platform counts', async () => {
    await visit(page, `${lanmu.url}/admin/collections/posts/${post}`)
    await tab('茶友群').waitFor()
    await look().getByText('雾大').first().waitFor()
    expect(await look().locator('strong', { hasText: '雾大' }).count()).toBe(1)
    await look()
      .getByText(/of 4096 bytes/)
      .waitFor()
    expect(await look().locator('img').getAttribute('alt')).toBe('A cup')
    await page
      .locator(tabs)
      .getByText(/is sent as (PNG|JPEG), /)
      .waitFor()
    expect(await accessProblems({ page, within: tabs })).toEqual([])
  })

  it('shows a thread as its parts', async () => {
    await tab('茶友群').press('ArrowRight')
    await page.locator(tabs).getByText('Message 2 of 2').waitFor()
    expect(await look().locator('li .lanmu-look__message').count()).toBe(2)
    await page.locator(tabs).getByText('it is sent as 2').first().waitFor()
    expect(await accessProblems({ page, within: tabs })).toEqual([])
  })

  it('takes another text for one channel, and keeps it there', async () => {
    await page.getByRole('button', { name: 'Say it differently here' }).click()
    const own = page.locator('.lanmu-channels__own')
    await own.locator('[contenteditable=true]').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Fog today.')
    await look().getByText('Fog today.').waitFor()
    expect(await page.locator(tabs).getByText('Message 2 of 2').count()).toBe(0)
    await tab('Letters').click()
    await look().getByText('Pour slowly').waitFor()
    expect(await look().getByText('Fog today.').count()).toBe(0)
    // Saved by itself, with the channel it is for.
    await page
      .getByText(/Autosaved|Saved|Last Modified/)
      .first()
      .waitFor()
    const kept = async () => {
      const { json } = await admin.ask('GET', `/v1/posts/${post}?body=text`)
      return (json as { variants: { body: { text: string } | null }[] }).variants
    }
    await expect.poll(kept, { timeout: 10_000 }).toMatchObject([{ body: { text: 'Fog today.' } }])
    await visit(page, `${lanmu.url}/admin/collections/posts/${post}`)
    await tab('Tea on Mastodon').click()
    await look().getByText('Fog today.').waitFor()
  })

  it('goes back to the post’s own text', async () => {
    await page.getByRole('button', { name: 'Use the post’s text again' }).click()
    await page.locator(tabs).getByText('Message 2 of 2').waitFor()
    expect(await page.locator('.lanmu-channels__own').count()).toBe(0)
    await field(page, 'title').fill('Foggy morning, bright tea')
    await tab('Letters').click()
    await look().getByText('Foggy morning, bright tea').waitFor()
    expect(editor.problems).toEqual([])
  })

  it('can be judged after every save of its own, not after every other one', async () => {
    for (const title of ['Fog', 'Fog and tea', 'Fog, tea and time']) {
      await field(page, 'title').fill(title)
      await page.locator('#lanmu-submit[disabled]').waitFor()
      await page.locator('#lanmu-submit:not([disabled])').waitFor()
      const { json } = await admin.ask('GET', `/v1/posts/${post}`)
      expect((json as { title: string }).title).toBe(title)
    }
  })
})
