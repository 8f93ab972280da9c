import { performance } from 'node:perf_hooks'
import type { Page } from 'playwright-core'

const rounds = 5

/**
 * From the address to the first entry that can be clicked, time after time, as for somebody who comes
 * from another page of the admin. Milliseconds.
 */
export async function opens({
  page,
  url,
  ready,
}: {
  page: Page
  url: string
  ready: string
}): Promise<number[]> {
  const taken: number[] = []
  for (let round = 0; round <= rounds; round++) {
    // A picture of the same house: from any other page a browser begins with a new process.
    await page.goto(new URL('/lanmu.svg', url).href)
    const began = performance.now()
    await page.goto(url, { waitUntil: 'commit' })
    await page.locator(ready).first().waitFor()
    await nextFrame(page)
    taken.push(performance.now() - began)
  }
  // The first warms up.
  return taken.slice(1)
}

/**
 * The longest the page was deaf after an act: what the browser calls interaction to
 * next paint, time after time. Milliseconds.
 */
export async function feels({
  page,
  act,
}: {
  page: Page
  act: () => Promise<unknown>
}): Promise<number[]> {
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
  return taken
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
