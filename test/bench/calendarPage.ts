import { performance } from 'node:perf_hooks'
import { MongoClient, ObjectId } from 'mongodb'
import type { Page } from 'playwright-core'
import { readRunning } from '../../src/starting/running.ts'
import { openBrowser, openPage, signInAt } from '../app/given/browser.ts'
import type { RestClient } from '../app/given/restClient.ts'
import { signInFirstUser } from '../app/given/restClient.ts'
import { givenPlace, runLanmu } from '../app/given/runLanmu.ts'
import { fillCalendar } from '../app/given/sampleCalendar.ts'

/**
 * The admin as an editor feels it, on the built app in Chromium with 10,000 posts, 3,000 of them in
 * the month that is shown, beside Payload's own list of the same posts.
 * Run it with `node -C production --import tsx test/bench/calendarPage.ts`.
 */
const posts = 10_000
const inMonth = 3_000
const rounds = 5
const day = 86_400_000

async function run(): Promise<void> {
  const place = await givenPlace()
  const lanmu = await runLanmu({ place })
  const browser = await openBrowser()
  try {
    const admin = await signInFirstUser({ url: lanmu.url })
    await fillCalendar(admin)
    const { databaseUrl } = (await readRunning({ folder: place.folder }))!
    await stock({ databaseUrl, admin })
    const { page } = await openPage({ browser, language: 'en-GB' })
    page.setDefaultTimeout(60_000)
    await signInAt({ page, url: lanmu.url })
    const month = `${lanmu.url}/admin/calendar?view=month&date=2100-01-15`
    const ready = '.lanmu-board[aria-busy=false] .lanmu-event'

    await opens({ what: 'Home', page, url: `${lanmu.url}/admin`, ready: '.dashboard' })
    await opens({ what: 'Calendar, month of 3,000', page, url: month, ready })
    const list = `${lanmu.url}/admin/collections/posts?limit=100`
    await opens({ what: 'Payload’s list, 100 rows', page, url: list, ready: 'tbody tr' })

    await page.goto(month)
    await page.locator(ready).first().waitFor()
    const search = page.locator('#lanmu-search')
    await feels({ what: 'A letter of a search', page, act: () => search.press('1') })
    await search.fill('')
    for (const view of ['Week', 'Agenda', 'Columns', 'Month']) {
      const button = page.getByRole('button', { name: view, exact: true })
      await feels({ what: `To ${view.toLowerCase()}`, page, act: () => button.click() })
    }
    const chip = page.locator('.lanmu-event').nth(40)
    await feels({ what: 'A card opened', page, act: () => chip.click() })
  } finally {
    await browser.close()
    await lanmu.stop()
    await place.clear()
  }
}

/** From the address to the first entry that can be clicked. */
async function opens({
  what,
  page,
  url,
  ready,
}: {
  what: string
  page: Page
  url: string
  ready: string
}): Promise<void> {
  const taken: number[] = []
  for (let round = 0; round <= rounds; round++) {
    await page.goto('about:blank')
    const began = performance.now()
    await page.goto(url, { waitUntil: 'commit' })
    await page.locator(ready).first().waitFor()
    await nextFrame(page)
    taken.push(performance.now() - began)
  }
  tell({ what: `${what}: interactive`, taken: taken.slice(1) })
}

/** The longest the page was deaf after an act: what the browser calls interaction to next paint. */
async function feels({
  what,
  page,
  act,
}: {
  what: string
  page: Page
  act: () => Promise<unknown>
}): Promise<void> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => {
      const seen = window as unknown as { interactions: number[] }
      seen.interactions = []
      // Nothing with a name of its own in here: what is sent to the page has no helpers with it.
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.interactions.push(duration)
      }).observe({ type: 'event', durationThreshold: 16 } as never)
    })
    await act()
    await page.locator('.lanmu-board[aria-busy=false]').waitFor()
    await nextFrame(page)
    const durations = await page.evaluate(
      () => (window as unknown as { interactions: number[] }).interactions,
    )
    taken.push(Math.max(8, ...durations))
  }
  tell({ what: `${what}: until the next frame`, taken })
}

/** Event timings are told after the frame that shows the answer. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 100))
      }),
  )
}

function tell({ what, taken }: { what: string; taken: number[] }): void {
  const sorted = [...taken].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]!
  console.log(`${what}: ${Math.round(median)} ms median, ${Math.round(sorted.at(-1)!)} ms worst`)
}

/** Posts with their versions and deliveries, as editors and the plan would have left them. */
async function stock({
  databaseUrl,
  admin,
}: {
  databaseUrl: string
  admin: RestClient
}): Promise<void> {
  const { json } = await admin.ask('GET', '/api/channels?limit=1&depth=0')
  const channel = (json as { docs: { id: string }[] }).docs[0]!.id
  const client = await MongoClient.connect(databaseUrl)
  try {
    const db = client.db()
    const channelId = new ObjectId(channel)
    const kinds = ['product', 'values', 'interaction'] as const
    const start = Date.parse('2100-01-01T00:00:00Z')
    const made = Array.from({ length: posts }, (_, index) => {
      const isShown = index < inMonth
      const at = isShown
        ? start + Math.floor((index * 31 * day) / inMonth)
        : start + 60 * day + index * 600_000
      const publishAt = new Date(at)
      const post = {
        ...{ title: `Post ${index}`, contentType: kinds[index % 3], packaging: 'topic' },
        ...{ state: 'scheduled', _status: 'published', publishAt, publishAt_tz: 'Asia/Shanghai' },
        ...{ channels: [channelId], communities: [], createdAt: publishAt, updatedAt: publishAt },
      }
      return { id: new ObjectId(), publishAt, post }
    })
    for (let from = 0; from < made.length; from += 500) {
      const some = made.slice(from, from + 500)
      await db.collection('posts').insertMany(
        // The index of places counts each absent one as the same.
        some.map(({ id, post }) => ({ _id: id, ...post, place: `none/${id.toHexString()}` })),
      )
      await db.collection('_posts_versions').insertMany(
        some.map(({ id, publishAt: at, post }) => ({
          ...{ _id: new ObjectId(), parent: id, version: post, createdAt: at, updatedAt: at },
          latest: true,
        })),
      )
      await db.collection('deliveries').insertMany(
        some.map(({ id, publishAt: at, post: { contentType, packaging } }) => ({
          ...{
            _id: new ObjectId(),
            post: id,
            channel: channelId,
            occurrence: 'once',
            state: 'planned',
          },
          ...{ dueAt: at, nextAttemptAt: at, fence: 0, attemptCount: 0, crashCount: 0 },
          ...{ contentType, packaging, attempts: [], createdAt: at, updatedAt: at },
        })),
      )
    }
  } finally {
    await client.close()
  }
}

await run()
