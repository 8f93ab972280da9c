import type { Page } from 'playwright-core'
import { readRunning } from '../../../src/starting/running.ts'
import { openBrowser, openPage, signInAt } from '../../app/given/browser.ts'
import buildAdmin from '../../app/given/builtAdmin.ts'
import { signInFirstUser } from '../../app/given/restClient.ts'
import { givenPlace, runLanmu } from '../../app/given/runLanmu.ts'
import { fillCalendar } from '../../app/given/sampleCalendar.ts'
import type { Bench, Row } from '../bench.ts'
import { withDatabase } from '../world/database.ts'
import { feels, opens } from '../world/page.ts'
import { ms, percentiles, times } from '../world/percentiles.ts'
import { fillPlan } from '../world/plannedPosts.ts'

/** What somebody who clicks does not feel as waiting. Milliseconds. */
const unfelt = 200

/** The admin as an editor feels it, beside Payload's own list of the same posts. */
export const admin: Bench = {
  name: 'admin',
  title: 'The built admin in Chromium, 10,000 posts, 3,000 of them in the month that is shown',
  async run(stage) {
    await buildAdmin()
    return withDatabase({
      stage,
      async use({ url: databaseUrl }) {
        const place = await givenPlace()
        const lanmu = await runLanmu({ place: { ...place, databaseUrl } })
        const browser = await openBrowser()
        try {
          const editor = await signInFirstUser({ url: lanmu.url })
          await fillCalendar(editor)
          const found = await readRunning({ folder: place.folder })
          const some = stage.isQuick ? 10 : 1
          await fillPlan({
            ...{ databaseUrl: found?.databaseUrl ?? databaseUrl, admin: editor },
            ...{ posts: 10_000 / some, inMonth: 3_000 / some },
          })
          const { page } = await openPage({ browser, language: 'en-GB' })
          page.setDefaultTimeout(60_000)
          await signInAt({ page, url: lanmu.url })
          const month = `${lanmu.url}/admin/calendar?view=month&date=2100-01-15`
          return [
            ...(await opening({ page, url: lanmu.url, month })),
            ...(await using({ page, month })),
          ]
        } finally {
          await browser.close()
          await lanmu.stop()
          await place.clear()
        }
      },
    })
  },
}

const ready = '.lanmu-board[aria-busy=false] .lanmu-event'

type Asked = { page: Page; month: string }

async function opening({ page, url, month }: Asked & { url: string }): Promise<Row[]> {
  const listed = `${url}/admin/collections/posts?limit=100`
  const list = percentiles(await opens({ page, url: listed, ready: 'tbody tr' }))
  const home = percentiles(await opens({ page, url: `${url}/admin`, ready: '.desk-home__grid' }))
  const calendar = percentiles(await opens({ page, url: month, ready }))
  const beside = (name: string, { p50, worst }: typeof list): Row => {
    const ratio = p50 / list.p50
    return {
      measure: `${name}: from its address until it can be used, median / worst of 5`,
      figure: `${ms(p50)} / ${ms(worst)} (${times(ratio)} Payload's list)`,
      target: { text: "≤ 1 × Payload's list", isMet: ratio <= 1 },
    }
  }
  return [
    {
      measure: "Payload's list of posts, 100 rows: the same",
      figure: `${ms(list.p50)} / ${ms(list.worst)}`,
    },
    beside('home', home),
    beside('calendar, month of 3,000', calendar),
  ]
}

async function using({ page, month }: Asked): Promise<Row[]> {
  await page.goto(month)
  await page.locator(ready).first().waitFor()
  const felt = async (what: string, act: () => Promise<unknown>): Promise<Row> => {
    const { p50, worst } = percentiles(await feels({ page, act }))
    return {
      measure: `${what}: until the next frame`,
      figure: `${ms(p50)} / ${ms(worst)}`,
      target: { text: `median ≤ ${unfelt} ms`, isMet: p50 <= unfelt },
    }
  }
  const search = page.locator('#lanmu-search')
  const rows = [await felt('calendar, a letter of a search', () => search.press('1'))]
  await search.fill('')
  for (const view of ['Week', 'Agenda', 'Columns', 'Month']) {
    const button = page.getByRole('button', { name: view, exact: true })
    rows.push(await felt(`calendar, to ${view.toLowerCase()}`, () => button.click()))
  }
  const chip = page.locator('.lanmu-event').nth(40)
  return [...rows, await felt('calendar, a card opened', () => chip.click())]
}
