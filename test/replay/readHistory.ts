import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { counts, type CountableState } from '../../src/domain/balance/counts.ts'
import type { BalanceItem } from '../../src/domain/balance/timeline.ts'
import { toInstant } from '../../src/domain/calendar/wallTime.ts'
import { deliveryStates } from '../../src/domain/delivery/delivery.ts'
import { contentTypes, packagings } from '../../src/domain/post.ts'

const row = z.object({
  externalId: z.string(),
  publishedAt: z.string(),
  timezone: z.string(),
  community: z.string(),
  contentType: z.enum(contentTypes),
  packaging: z.enum(packagings),
  state: z.enum(deliveryStates),
})

/** What each community received, by its name; rejected and missed posts never reached anybody. */
export function readHistory(file: string): { rows: number; received: Map<string, BalanceItem[]> } {
  const rows = z
    .array(row)
    .parse(parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true }))
  const received = new Map<string, BalanceItem[]>()
  for (const one of rows) {
    if (!counts(one.state satisfies CountableState)) continue
    const { externalId: id, publishedAt, timezone, contentType, packaging } = one
    const at = toInstant({ wall: publishedAt.replace(' ', 'T'), timezone })
    const known = received.get(one.community) ?? []
    received.set(one.community, [...known, { id, at, contentType, packaging }])
  }
  return { rows: rows.length, received }
}
