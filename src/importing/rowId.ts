import { createHash } from 'node:crypto'
import type { CheckedRow } from './checkRow.ts'
import { planFields, type PlanRow } from './plan.ts'

/**
 * What a row is known by from one import to the next. Without an externalId it is made from all its
 * cells, so the same row is the same post; a row changed by one letter is then a new one.
 */
export function rowId({ cells }: Pick<PlanRow, 'cells'>): string {
  const given = cells.externalId.trim()
  const texts = planFields.map((field) => cells[field].trim())
  return given || `row-${digest(withLater({ texts, later: laterFields.length })).slice(0, 24)}`
}

/**
 * Tells whether a row asks for something else than the last time it was imported. Taken from what
 * the row means: 08:30 in Shanghai and the same instant with an offset are one. Columns and channels
 * count by name, an image by its content.
 */
export function contentHash({ row, checked }: { row: PlanRow; checked: CheckedRow }): string {
  const channels = row.cells.channels.split(/[;；]/).map((slug) => slug.trim())
  return digest([
    checked.title,
    checked.body,
    checked.contentType,
    checked.packaging,
    row.cells.column.trim(),
    channels.sort().join(';'),
    checked.publishAt.toISOString(),
    checked.timezone,
    checked.image?.hash ?? '',
    checked.link ?? '',
    ...laterFields.map((field) => row.cells[field].trim()).filter(Boolean),
  ])
}

/** Fields that plans did not have at first: left empty, they leave what was made of a row as it was. */
const laterFields = ['repeat', 'state', 'moreImages', 'variants'] as const

function withLater({ texts, later }: { texts: string[]; later: number }): string[] {
  return [...texts.slice(0, -later), ...texts.slice(-later).filter(Boolean)]
}

function digest(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
