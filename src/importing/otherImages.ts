import type { ImageAnswer, ImageLookup } from './images.ts'
import type { PlanRow } from './plan.ts'
import { readVariantCell } from './variantCell.ts'

/** Pictures of a row besides its first, by the names the row gives them. */
export type OtherImages = ReadonlyMap<string, ImageAnswer>

/** Separated by ; as typed on any keyboard. */
export function namesIn(cell: string): string[] {
  return cell
    .split(/[;；]/)
    .map((name) => name.trim())
    .filter(Boolean)
}

/** Finds what a row's `moreImages` and `variants` name. */
export async function otherImages({
  row: { cells, flaw },
  images,
}: {
  row: PlanRow
  images: ImageLookup
}): Promise<OtherImages> {
  if (flaw) return new Map()
  const ofVariants = (readVariantCell(cells.variants) ?? []).flatMap((one) => one.images ?? [])
  const found = new Map<string, ImageAnswer>()
  for (const name of [...namesIn(cells.moreImages), ...ofVariants]) {
    if (!found.has(name)) found.set(name, await images(name))
  }
  return found
}
