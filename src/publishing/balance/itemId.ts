import { once } from '../../domain/delivery/wantedOccurrences.ts'

/** What a post's time is called on a timeline: the post's id, and its repeat where it is one. */
export function itemId({ post, occurrence }: { post: string; occurrence: string }): string {
  return occurrence === once ? post : `${post}@${occurrence}`
}

/** The posts that cause a breach, each once, however often it repeats. */
export function causesOf({ causes }: { causes: readonly string[] }): string[] {
  return [...new Set(causes.map(postOf))]
}

/** The post behind it. */
export function postOf(id: string): string {
  return id.split('@')[0]!
}
