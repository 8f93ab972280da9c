import { createHash } from 'node:crypto'
import { channels, columns, communities } from '../week.ts'

/** What the sample week may be known by: these short names, and posts numbered like this. */
export const sampleSlugs = {
  communities: communities.map(({ slug }) => slug),
  columns: columns.map(({ slug }) => slug),
  // The webhook of the demo needs a receiver that only the demo has.
  channels: channels.filter(({ kind }) => kind !== 'webhook').map(({ slug }) => slug),
} as const

export function sampleId(index: number): string {
  return `sample-week-${index}`
}

type Content = {
  title?: string | null
  body?: unknown
  link?: string | null
  media?: unknown
}

/** What a sample post says; kept with it, so that one somebody rewrote is known to be theirs. */
export function fingerprint({ title, body, link, media }: Content): string {
  const pictures = Array.isArray(media) ? media.map(String) : []
  const said = JSON.stringify([title ?? '', body ?? null, link ?? '', pictures])
  return createHash('sha256').update(said).digest('hex')
}
