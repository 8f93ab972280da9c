import type { KnownSlugs } from './checkRow.ts'
import type { FoundImage } from './images.ts'
import type { OtherImages } from './otherImages.ts'
import { namesIn } from './otherImages.ts'
import type { PlanField } from './plan.ts'
import type { RowReader } from './rowReader.ts'
import { readVariantCell, variantExample } from './variantCell.ts'

/** What a row's post says on one channel, every name resolved. */
export type CheckedVariant = {
  /** The channel's id. */
  channel: string
  title: string | null
  /** Markdown. */
  body: string | null
  images: FoundImage[] | null
}

export function readMoreImages({
  reader,
  others,
}: {
  reader: RowReader
  others: OtherImages
}): FoundImage[] {
  const names = namesIn(reader.cell('moreImages'))
  return names.flatMap((name) => found({ reader, others, name, field: 'moreImages' }))
}

export function readVariants({
  reader,
  known,
  others,
}: {
  reader: RowReader
  known: KnownSlugs
  others: OtherImages
}): CheckedVariant[] {
  const text = reader.cell('variants')
  const variants = readVariantCell(text)
  if (!variants) {
    reader.refuse({
      ...{ code: 'bad-variants', field: 'variants', found: text },
      allowed: [variantExample],
    })
    return []
  }
  return variants.flatMap(({ channel: slug, images, ...said }) => {
    const channel = reader.slug({ field: 'variants', found: slug, slugs: known.channels })
    const own = images?.flatMap((name) => found({ reader, others, name, field: 'variants' }))
    return channel ? [{ ...said, channel: channel.id, images: own ?? null }] : []
  })
}

function found({
  reader,
  others,
  name,
  field,
}: {
  reader: RowReader
  others: OtherImages
  name: string
  field: PlanField
}): FoundImage[] {
  const answer = others.get(name)
  // Images say what is wrong with a row's own words for it.
  if (answer?.type === 'problem') {
    reader.problems.push({ ...answer.problem, field })
  }
  return answer?.type === 'found' ? [answer.image] : []
}
