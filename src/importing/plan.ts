/** The columns a plan may have, under the names its first row must use (in any letter case). */
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
  /** Set where the row could not be cut into cells: they are then not to be trusted. */
  flaw?:
    | { code: 'cell-count'; cells: number; expected: number }
    | { code: 'quote-open' }
    | { code: 'front-matter' }
}

/** Largest plan, in bytes: about 50,000 rows of ordinary posts. */
export const maxPlanSize = 32 * 1024 * 1024
