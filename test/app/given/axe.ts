import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** WCAG 2.2 A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What breaks WCAG 2.2 AA inside a part of the page, as sentences: the rule and where. Payload's own
 * frame around our pages is not ours to judge.
 */
export async function accessProblems({
  page,
  within,
}: {
  page: Page
  within: string
}): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(rules).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${String(target)} ${failureSummary}`,
    ),
  )
}
