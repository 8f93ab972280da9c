import type { KnownSlugs } from '../../src/importing/checkRow.ts'
import type { PlanRow } from '../../src/importing/plan.ts'

/** A good row; `cells` says what is different about this one. */
export function givenRow(
  cells: Partial<PlanRow['cells']> = {},
  rest: Partial<PlanRow> = {},
): PlanRow {
  return {
    row: 2,
    line: 2,
    cells: {
      externalId: 'w1',
      title: 'Morning tea',
      body: 'Warm the cup first.',
      contentType: 'interaction',
      packaging: 'topic',
      column: 'morning-brief',
      channels: 'console;feed',
      publishAt: '2036-11-24 08:30',
      timezone: 'Asia/Shanghai',
      image: '',
      link: '',
      repeat: '',
      state: '',
      moreImages: '',
      variants: '',
      ...cells,
    },
    ...rest,
  }
}

const columnNames = ['morning-brief', 'our-way', 'friday-shelf', 'weekly-question', 'member-story']

/** The columns and channels plans name; each id is the slug with `-id`. */
export const givenSlugs: KnownSlugs = {
  columns: new Map(
    columnNames.map((slug) => [slug, { id: `${slug}-id`, channels: ['console-id'] }]),
  ),
  channels: new Map(['console', 'feed', 'webhook'].map((slug) => [slug, { id: `${slug}-id` }])),
}
