import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkRow } from '../../src/importing/checkRow.ts'
import { fileImages } from '../../src/importing/fileImages.ts'
import { readPlan } from '../../src/importing/readPlan.ts'
import { rowId } from '../../src/importing/rowId.ts'
import { folderFiles } from '../../src/importing/sources/folderFiles.ts'
import { createPlanFolder } from '../given/planFolder.ts'
import { givenSlugs } from '../given/planRow.ts'

let folder: string

beforeAll(async () => {
  folder = await createPlanFolder({ images: ['images/tea.jpg'] })
})

describe('our own plan of traps', () => {
  it('has its good rows taken and each bad row refused for the reason its id names', async () => {
    const found = await judge()
    const good = found.filter(({ codes }) => codes.length === 0).map(({ id }) => id)
    expect(good).toEqual([
      ...['ok-1', 'ok-2', 'ok-3', 'ok-4', 'ok-5', 'ok-6', 'ok-7'],
      expect.stringMatching(/^row-/),
      'past-1',
    ])
    const bad = found.filter(({ codes }) => codes.length > 0)
    expect(
      bad.map(({ id, codes }) => `${id.replace(/^row-.*/, 'no id')}: ${codes.join(', ')}`),
    ).toEqual([
      'bad-type: not-one-of',
      'bad-packaging: not-one-of',
      'bad-title: empty',
      'bad-slashes: ambiguous-date',
      'bad-short-year: ambiguous-date',
      'bad-no-time: no-time-of-day',
      'bad-day: no-such-date',
      'bad-leap-day: no-such-date',
      'bad-hour: no-such-date',
      'bad-words: not-a-date',
      'bad-empty-time: empty',
      'bad-zone: unknown-zone',
      'bad-offset-zone: unknown-zone',
      'bad-channel: unknown-slug',
      'bad-no-channel: empty',
      'bad-column: unknown-slug',
      'bad-link: bad-link',
      'bad-missing: image-missing',
      'bad-outside: image-outside',
      'bad-absolute: image-outside',
      'bad-not-an-image: not-an-image',
      'ok-1: repeated-id',
      'no id: repeated-row',
      'bad-many: unknown-zone, no-such-date, unknown-slug, empty, not-one-of, not-one-of, unknown-slug, bad-link',
      'bad-short: cell-count',
      'bad-long: cell-count',
    ])
  })

  it('numbers its rows as a spreadsheet does, whatever is inside the cells', async () => {
    const rowOf = new Map((await judge()).map(({ id, row }) => [id, row]))
    expect(rowOf.get('past-1')).toBe(10)
    // Row 11 is blank.
    expect(rowOf.get('bad-type')).toBe(12)
  })
})

async function judge() {
  const bytes = await readFile(new URL('../given/plan.csv', import.meta.url))
  const plan = await readPlan({ bytes })
  if (plan.type === 'unreadable') throw new Error(JSON.stringify(plan.problems))
  const images = fileImages({ files: folderFiles({ folder }) })
  const seen = new Map<string, number>()
  const found: { id: string; row: number; codes: string[] }[] = []
  for await (const row of plan.rows) {
    const id = rowId(row)
    if (!seen.has(id)) seen.set(id, row.row)
    const image = await images(row.cells.image)
    const now = new Date('2026-11-20T00:00:00Z')
    const check = checkRow({ row, known: givenSlugs, seen, image, others: new Map(), now })
    const codes = check.type === 'bad' ? check.problems.map(({ code }) => code) : []
    found.push({ id, row: row.row, codes })
  }
  return found
}
