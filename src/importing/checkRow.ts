import { recurrenceProblem } from '../domain/calendar/recurrenceProblem.ts'
import { contentTypes, packagings, type ContentType, type Packaging } from '../domain/post.ts'
import type { FoundImage, ImageAnswer } from './images.ts'
import type { OtherImages } from './otherImages.ts'
import { maxTextSize, type PlanRow } from './plan.ts'
import type { Problem } from './problem.ts'
import { readTime } from './readTime.ts'
import { type CheckedVariant, readMoreImages, readVariants } from './readVariants.ts'
import { readZone } from './readZone.ts'
import { rowId } from './rowId.ts'
import { createRowReader, type RowReader } from './rowReader.ts'

/** What exists already and may be named in a row: its short name, or its name where no other has it → what stands behind it. */
export type KnownSlugs = {
  /** `channels`: ids of the channels a row of this column goes to when it names none. */
  columns: ReadonlyMap<string, { id: string; channels: string[] }>
  channels: ReadonlyMap<string, { id: string }>
}

/** A row that can become a post: every name resolved, every time an instant. */
export type CheckedRow = {
  /** The row's own, or one made from what the row says; see `rowId`. */
  externalId: string
  title: string
  /** Markdown. */
  body: string
  contentType: ContentType
  packaging: Packaging
  column: string | null
  channels: string[]
  publishAt: Date
  timezone: string
  image: FoundImage | null
  /** Behind the first; none: the row does not say. */
  moreImages: FoundImage[]
  /** None: the row does not say. */
  variants: CheckedVariant[]
  link: string | null
  /** RRULE; `null`: the row does not say. */
  repeat: string | null
  /** It stays a draft, whenever its time is. */
  isDraft: boolean
}

export type Check =
  { type: 'good'; checked: CheckedRow; warnings: Problem[] } | { type: 'bad'; problems: Problem[] }

const zoneExamples = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York']

/**
 * Judges one row; reports everything that is wrong with it, not only the first thing.
 * `image` is what looking for the row's image answered, `others` for its further ones; `seen` tells the row in which each
 * id (`rowId`) of this file came first.
 */
export function checkRow({
  row,
  known,
  seen,
  image,
  others,
  now,
}: {
  row: PlanRow
  known: KnownSlugs
  seen: ReadonlyMap<string, number>
  image: ImageAnswer
  others: OtherImages
  now: Date
}): Check {
  if (row.flaw) return { type: 'bad', problems: [flawProblem(row.flaw)] }
  const reader = createRowReader(row)
  const { timezone, publishAt } = readWhen(reader)
  const column = reader.slug({ field: 'column', slugs: known.columns })
  const checked = {
    externalId: readId({ reader, row, seen }),
    title: reader.text('title'),
    body: row.cells.body,
    contentType: reader.oneOf({ field: 'contentType', names: contentTypes }),
    packaging: reader.cell('packaging')
      ? reader.oneOf({ field: 'packaging', names: packagings })
      : 'topic',
    column: column?.id ?? null,
    channels: readChannels({ reader, known, ofColumn: column?.channels ?? [] }),
    publishAt,
    timezone,
    image: image.type === 'found' ? image.image : null,
    moreImages: readMoreImages({ reader, others }),
    variants: readVariants({ reader, known, others }),
    link: readLink(reader),
    repeat: readRepeat(reader),
    isDraft: readState(reader) === 'draft',
  }
  const problems = image.type === 'problem' ? [...reader.problems, image.problem] : reader.problems
  if (problems.length > 0) return { type: 'bad', problems }
  // Every reader that hands back nothing has left a problem, so nothing is missing here.
  return {
    type: 'good',
    checked: checked as CheckedRow,
    warnings: pastWarning({ row, publishAt, now }),
  }
}

function flawProblem(flaw: NonNullable<PlanRow['flaw']>): Problem {
  if (flaw.code === 'cell-count') {
    return { code: flaw.code, field: null, found: String(flaw.cells), number: flaw.expected }
  }
  const number = flaw.code === 'text-too-large' ? maxTextSize / (1024 * 1024) : undefined
  return { code: flaw.code, field: null, found: 'found' in flaw ? flaw.found : '', number }
}

/** A wrong zone does not hide a wrong date: both are told. */
function readWhen(reader: RowReader): { timezone?: string; publishAt?: Date } {
  const name = reader.text('timezone', zoneExamples)
  const timezone = name === undefined ? null : readZone(name)
  if (name !== undefined && timezone === null) {
    reader.refuse({ code: 'unknown-zone', field: 'timezone', found: name, allowed: zoneExamples })
  }
  const text = reader.text('publishAt', ['2026-11-23 08:30', '2026-11-23T08:30:00+08:00'])
  if (text === undefined) return {}
  const time = readTime({ text, timeZone: timezone ?? 'UTC' })
  if (time.type === 'refused') {
    reader.refuse({ code: time.code, field: 'publishAt', found: text })
    return {}
  }
  return timezone === null ? {} : { timezone, publishAt: time.at }
}

/** Separated by ; as typed on any keyboard; with none named, the column's own are taken. */
function readChannels({
  reader,
  known,
  ofColumn,
}: {
  reader: RowReader
  known: KnownSlugs
  ofColumn: string[]
}): string[] {
  const slugs = new Set(
    reader
      .cell('channels')
      .split(/[;；]/)
      .map((slug) => slug.trim())
      .filter(Boolean),
  )
  if (slugs.size === 0 && ofColumn.length === 0) {
    reader.refuse({
      code: 'empty',
      field: 'channels',
      found: '',
      allowed: [...known.channels.keys()],
    })
  }
  if (slugs.size === 0) return ofColumn
  return [...slugs].flatMap(
    (found) => reader.slug({ field: 'channels', found, slugs: known.channels })?.id ?? [],
  )
}

function readId({
  reader,
  row,
  seen,
}: {
  reader: RowReader
  row: PlanRow
  seen: ReadonlyMap<string, number>
}): string {
  const id = rowId(row)
  const first = seen.get(id)
  if (first !== undefined && first !== row.row) {
    const found = reader.cell('externalId')
    const code = found ? 'repeated-id' : 'repeated-row'
    reader.refuse({ code, field: found ? 'externalId' : null, found, number: first })
  }
  return id
}

/** Only what a reader's browser may follow: a `javascript:` address would run in the reader's page. */
function readLink(reader: RowReader): string | null {
  const found = reader.cell('link')
  if (!found) return null
  const isAddress = URL.canParse(found) && /^https?:$/.test(new URL(found).protocol)
  if (!isAddress) reader.refuse({ code: 'bad-link', field: 'link', found })
  return found
}

function readRepeat(reader: RowReader): string | null {
  const found = reader.cell('repeat').replace(/^RRULE:/i, '')
  if (!found) return null
  const isWrong = found.length > 500 || recurrenceProblem(found) !== null
  const allowed = ['FREQ=WEEKLY;INTERVAL=3', 'FREQ=MONTHLY;BYDAY=1MO;COUNT=6']
  if (isWrong) reader.refuse({ code: 'bad-repeat', field: 'repeat', found, allowed })
  return found
}

function readState(reader: RowReader): 'draft' | 'scheduled' | undefined {
  if (!reader.cell('state')) return undefined
  return reader.oneOf({ field: 'state', names: ['draft', 'scheduled'] as const })
}

function pastWarning({
  row,
  publishAt,
  now,
}: {
  row: PlanRow
  publishAt: Date | undefined
  now: Date
}): Problem[] {
  if (!publishAt || publishAt > now) return []
  return [{ code: 'past', field: 'publishAt', found: row.cells.publishAt.trim() }]
}
