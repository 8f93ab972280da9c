import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import type { ContentType, Packaging } from '../../domain/post.ts'
import type { PostStanding } from '../../domain/postStanding.ts'
import { postStanding } from '../../domain/postStanding.ts'
import type { Ghost } from './ghosts.ts'
import type { AnsweredHold, CalendarAnswer, Names } from './answer.ts'

/** What stands on the calendar: a post, or an issue without one. */
export type Entry = {
  /** "post/<id>", "post/<id>/<day>" for a repeat, or "issue/<column>/<issue>". */
  key: string
  kind: 'post' | 'issue'
  /** A post's id, or an issue's name. */
  id: string
  /** Milliseconds. */
  at: number
  title: string
  contentType: ContentType
  packaging: Packaging
  standing: Standing
  /** Why an issue is skipped. */
  reason: string | null
  column: string | null
  issue: string | null
  owner: string | null
  timezone: string | null
  /** `state`: `null`: nothing is planned there. */
  channels: { id: string; state: DeliveryState | null; isInInbox: boolean }[]
  communities: string[]
  isHeld: boolean
  canMove: boolean
  /** Of a repair that is only shown. */
  ghost?: Ghost
}

export const issueStandings = ['empty', 'skipped', 'missed'] as const
export type Standing = PostStanding | (typeof issueStandings)[number]

export type Reader = { id: string; role: string }

/** Posts, and issues nobody is in, by time. `reader` decides what may be moved; the server asks again. */
export function toEntries({
  answer,
  names,
  reader,
}: {
  answer: CalendarAnswer
  names: Names
  reader: Reader
}): Entry[] {
  const isHeld = heldBy({ holds: answer.holds, names })
  const isPlanner = reader.role === 'admin' || reader.role === 'editor'
  const posts = answer.posts.map((post): Entry => {
    const standing = postStanding(post)
    const isOwnDraft = reader.role === 'author' && post.owner === reader.id
    const isOpen = !['by-hand', 'sending', 'sent', 'trouble'].includes(standing)
    const known = new Map(post.deliveries.map((delivery) => [delivery.channel, delivery]))
    const ids = [...new Set([...post.channels, ...known.keys()])]
    return {
      key: post.occurrence === 'once' ? `post/${post.id}` : `post/${post.id}/${post.occurrence}`,
      kind: 'post',
      id: post.id,
      at: Date.parse(post.at),
      title: post.title,
      contentType: post.contentType,
      packaging: post.packaging,
      standing,
      reason: null,
      column: post.column,
      issue: post.issue,
      owner: post.owner,
      timezone: post.timezone,
      channels: ids.map((id) => {
        const { state = null, isInInbox = false } = known.get(id) ?? {}
        return { id, state, isInInbox }
      }),
      communities: post.communities,
      isHeld: isOpen && isHeld(post),
      // A repeat has no time of its own to be moved: the post's rule has it.
      canMove:
        isOpen &&
        post.occurrence === 'once' &&
        (isPlanner || (isOwnDraft && standing !== 'scheduled')),
    }
  })
  return [...posts, ...emptyIssues({ answer, isPlanner })].sort(
    (a, b) => a.at - b.at || a.title.localeCompare(b.title),
  )
}

function emptyIssues({
  answer,
  isPlanner,
}: {
  answer: CalendarAnswer
  isPlanner: boolean
}): Entry[] {
  const columns = new Map(answer.columns.map((column) => [column.id, column]))
  return answer.issues.flatMap((issue): Entry[] => {
    const column = columns.get(issue.column)
    const { state } = issue
    if (!column || issue.post || state === 'planned' || state === 'published') return []
    return [
      {
        key: `issue/${column.id}/${issue.id}`,
        kind: 'issue',
        id: issue.id,
        at: Date.parse(issue.at),
        title: column.name,
        contentType: column.contentType,
        packaging: column.packaging,
        standing: state,
        reason: issue.skip?.type === 'holiday' ? issue.skip.name : (issue.skip?.reason ?? null),
        column: column.id,
        issue: issue.id,
        owner: column.owner,
        timezone: column.timezone,
        channels: column.channels.map((id) => ({ id, state: null, isInInbox: false })),
        communities: [],
        isHeld: false,
        canMove: state === 'empty' && isPlanner,
      },
    ]
  })
}

/** Whether something keeps a post back on all of its channels or altogether. */
function heldBy({ holds, names }: { holds: AnsweredHold[]; names: Names }) {
  const targets = new Set(holds.map(({ scope, target }) => `${scope}/${target ?? ''}`))
  const reach = new Map(names.channels.map(({ id, communities = [] }) => [id, communities]))
  const isChannelHeld = (id: string): boolean =>
    targets.has(`channel/${id}`) ||
    (reach.get(id) ?? []).some((community) => targets.has(`community/${community}`))
  return ({ id, channels }: { id: string; channels: string[] }): boolean =>
    targets.has('everything/') || targets.has(`post/${id}`) || channels.some(isChannelHeld)
}

/** What the reader's own filters leave: those the server does not know. */
export function chooseEntries({
  entries,
  state,
  owner,
  search,
}: {
  entries: Entry[]
  state: string | null
  owner: string | null
  search: string
}): Entry[] {
  const words = search.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    if (state === 'held' ? !entry.isHeld : state && entry.standing !== state) return false
    if (owner && entry.owner !== owner) return false
    const title = entry.title.toLocaleLowerCase()
    return words.every((word) => title.includes(word))
  })
}
