import type { Page } from 'playwright-core'

/** Text on the page that holds Latin words and no Chinese, apart from what is expected. */
export async function latinWords({
  page,
  expected,
}: {
  page: Page
  expected: ReadonlySet<string>
}): Promise<string[]> {
  const texts = await page.locator('body').evaluate((body) => {
    const found: string[] = []
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      const isShown = parent && parent.getClientRects().length > 0
      if (isShown) found.push(walker.currentNode.textContent?.trim() ?? '')
    }
    return found
  })
  const latin = texts.filter((text) => /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text))
  return [...new Set(latin)].filter((text) => !expected.has(text))
}
