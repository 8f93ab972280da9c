import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** WCAG 2.2 A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Parts of Payload's forms whose markup is its own: selects, dates and the editor that keep their
 * labels from screen readers, menus and buttons without a name, arrows of a table under 24 pixels,
 * tabs that are a list of links, messages that lie over each other.
 */
const payloadsOwn = [
  ...['.react-select', '.date-time-picker', '.ContentEditable__root', '.popup-button'],
  ...['.drawer-link', '.sort-column__buttons', '.doc-tabs__tabs', '.doc-controls__content'],
  '.payload-toast-container',
]

/** What breaks WCAG 2.2 AA inside a part of the page, as sentences: the rule and where. */
export async function accessProblems({
  page,
  within,
}: {
  page: Page
  within: string
}): Promise<string[]> {
  // Legacy only in that frames of other origins are passed over, of which there are none: it is
  // several times as fast.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).include(within).withTags(rules)
  for (const own of payloadsOwn) builder.exclude(own)
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${String(target)} ${failureSummary}`,
    ),
  )
}
