import { z } from 'zod'

/** What a post says on one channel, as a plan writes it; what is left out is the post's own. */
export type PlanVariant = {
  /** The channel's short name. */
  channel: string
  title: string | null
  /** Markdown. */
  body: string | null
  /** Names of pictures, as in `image`; `null`: the post's. */
  images: string[] | null
}

const said = z.strictObject({
  title: z.string().max(1000).optional(),
  body: z.string().optional(),
  images: z.array(z.string().min(1)).max(50).optional(),
})
const cell = z.record(z.string().min(1), said)

/** How such a cell is written. */
export const variantExample = '{"letters":{"title":"…","body":"…","images":["tea.jpg"]}}'

/** JSON by the channel's short name; an empty cell says nothing. `null`: it cannot be read. */
export function readVariantCell(text: string): PlanVariant[] | null {
  if (!text.trim()) return []
  const read = cell.safeParse(parsed(text))
  if (!read.success) return null
  return Object.entries(read.data).map(([channel, { title, body, images }]) => ({
    channel,
    title: title?.trim() ? title : null,
    body: body?.trim() ? body : null,
    images: images ?? null,
  }))
}

export function writeVariantCell(variants: readonly PlanVariant[]): string {
  const entries = variants.map(({ channel, title, body, images }) => [
    channel,
    { ...(title && { title }), ...(body && { body }), ...(images && { images }) },
  ])
  return entries.length > 0 ? JSON.stringify(Object.fromEntries(entries)) : ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
