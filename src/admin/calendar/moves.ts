import type { Entry } from './entries.ts'
import { dateOf, wallOf } from './span.ts'

/** What `/v1` is asked for: an address from the root, and a body. */
export type MoveRequest = { url: string; body: object }

/** Asks for an entry to stand at another time; milliseconds. An issue takes wall time of its column. */
export function moveRequest({ entry, to }: { entry: Entry; to: number }): MoveRequest {
  if (entry.kind === 'post') {
    const body = { at: new Date(to).toISOString() }
    return { url: `/v1/posts/${entry.id}/move`, body }
  }
  const wall = wallOf({ at: to, zone: entry.timezone ?? 'UTC' })
  return { url: `${issueUrl(entry)}/move`, body: { to: wall } }
}

/** Asks for a post to be put into an empty issue. */
export function fillRequest({ post, issue }: { post: Entry; issue: Entry }): MoveRequest {
  return { url: `${issueUrl(issue)}/fill`, body: { post: post.id } }
}

export function skipRequest({ issue }: { issue: Entry }): MoveRequest {
  return { url: `${issueUrl(issue)}/skip`, body: {} }
}

/** The empty issue that a post of the same column is dropped into on this day; `null`: none, or several. */
export function issueOnDay({
  post,
  date,
  zone,
  entries,
}: {
  post: Entry
  date: string
  zone: string
  entries: Entry[]
}): Entry | null {
  if (post.kind !== 'post' || !post.column) return null
  const free = entries.filter(
    ({ kind, standing, column, at }) =>
      kind === 'issue' &&
      standing === 'empty' &&
      column === post.column &&
      dateOf({ at, zone }) === date,
  )
  return free.length === 1 ? free[0]! : null
}

function issueUrl({ column, id }: Entry): string {
  return `/v1/columns/${column}/issues/${encodeURIComponent(id)}`
}
