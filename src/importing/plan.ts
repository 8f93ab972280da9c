import type { Encoding } from './decode.ts'
import type { Problem } from './problem.ts'

/** The columns a plan may have, under the names its first row may use; `planNames` has the Chinese ones. */
export const planFields = [
  'externalId',
  'title',
  'body',
  'contentType',
  'packaging',
  'column',
  'channels',
  'publishAt',
  'timezone',
  'image',
  'link',
  'repeat',
  'state',
  'moreImages',
  'variants',
] as const
export type PlanField = (typeof planFields)[number]

/** A plan without one of these cannot be imported at all. */
export const requiredFields: readonly PlanField[] = [
  'title',
  'contentType',
  'publishAt',
  'timezone',
]

/** One row as it was read, whatever file it came from. */
export type PlanRow = {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number
  /** The line of the file it starts on; a cell with line breaks makes the two differ. */
  line: number
  /** A column the plan does not have is an empty cell. */
  cells: Record<PlanField, string>
  /** The file of a folder or zip it was read from. */
  file?: string
  /** Set where the row could not be cut into cells: they are then not to be trusted. */
  flaw?: Flaw
}

export type Flaw =
  | { code: 'cell-count'; cells: number; expected: number }
  | { code: 'quote-open' | 'front-matter' }
  | { code: 'not-text' | 'text-too-large' | 'file-damaged'; found: string }

export type PlanRows = AsyncIterable<PlanRow> | Iterable<PlanRow>

/** A plan as far as its file could be read. `encoding`: of a CSV file. */
export type Plan =
  | { type: 'plan'; encoding: Encoding | null; rows: PlanRows }
  | { type: 'unreadable'; problems: Problem[] }

/** Largest plan, in bytes: about 50,000 rows of ordinary posts. */
export const maxPlanSize = 32 * 1024 * 1024

/** Largest text of one post in a file of its own, in bytes. */
export const maxTextSize = 1024 * 1024
