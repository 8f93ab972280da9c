import type { PlanField } from './plan.ts'

/** What can be wrong with a file as a whole; nothing of it is imported then. */
export type FileProblemCode =
  | 'empty-file'
  | 'file-too-large'
  | 'not-text'
  | 'missing-columns'
  | 'unknown-columns'
  | 'repeated-columns'
  | 'not-a-plan'
  | 'not-a-calendar'
  | 'no-plan'
  | 'many-plans'
  | ZipProblemCode

/** Why a zip is not opened. */
export type ZipProblemCode =
  | 'zip-damaged'
  | 'zip-encrypted'
  | 'zip-too-many'
  | 'zip-too-large'
  | 'zip-file-too-large'
  | 'zip-ratio'
  | 'zip-outside'
  | 'zip-deep'
  | 'zip-link'
  | 'zip-method'
  | 'zip-nested'
  | 'zip-repeated'

/** What can be wrong with one row; the other rows are imported. */
export type RowProblemCode =
  | 'cell-count'
  | 'quote-open'
  | 'front-matter'
  | 'text-too-large'
  | 'file-damaged'
  | 'empty'
  | 'not-one-of'
  | 'unknown-slug'
  | 'ambiguous-date'
  | 'no-time-of-day'
  | 'no-such-date'
  | 'not-a-date'
  | 'unknown-zone'
  | 'bad-link'
  | 'bad-repeat'
  | 'bad-variants'
  | 'image-outside'
  | 'image-missing'
  | 'image-not-uploaded'
  | 'image-too-large'
  | 'not-an-image'
  | 'repeated-id'
  | 'repeated-row'
  | 'conflict'
  | 'not-accepted'

/** What a person should know about a row that was taken. */
export type WarningCode = 'past' | 'already-sent' | 'in-trash'

export type ProblemCode = FileProblemCode | RowProblemCode | WarningCode

/** A finding as a value; `problemText` puts it in words. */
export type Problem = {
  code: ProblemCode
  /** The column it is about; null where it is about the whole row or file. */
  field: PlanField | null
  /** What stands there. */
  found: string
  /** What may stand there, where that is a list; otherwise the code's own words tell. */
  allowed?: readonly string[]
  /** The number the sentence needs: a row, a count of cells, megabytes. */
  number?: number
}
