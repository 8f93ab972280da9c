import type { ReviewKind } from './review.ts'
import type { Words } from './words.ts'

/** What happens to a post; the same words for people and programs. */
export const historyKinds = [
  ...['written', 'edited', 'moved', 'scheduled', 'trashed', 'restored', 'held', 'released'],
  ...['submitted', 'withdrawn', 'approved', 'sent-back', 'expired', 'commented', 'delivery'],
] as const satisfies readonly (ReviewKind | string)[]

type Happened = { at: Date; by: string | null }

/** One thing that happened. `by`: a user's id; `null`: Lanmu itself. */
export type HistoryEntry = Happened &
  (
    | { kind: 'written' | 'trashed' | 'restored' | 'released' }
    /** `since`: the first of several edits that are told as one. */
    | { kind: 'edited'; fields: string[]; since: Date }
    | { kind: 'moved'; from: Date | null; to: Date | null }
    | { kind: 'scheduled'; to: Date | null }
    | { kind: 'held'; reason: string }
    | { kind: Exclude<ReviewKind, 'scheduled'>; comment: string | null }
    | {
        kind: 'delivery'
        delivery: { id: string; channel: string; outcome: string; reason: Words | null }
        /** The worker or program, where nobody decided it. */
        worker: string | null
      }
  )

/** A write of somebody, as the audit log keeps it. */
export type LoggedWrite = Happened & {
  action: string
  changes: readonly { field: string; before?: unknown; after?: unknown }[]
}

/** Fields that say where a post stands; what they tell has entries of its own. */
const bookkeeping = [
  ...['state', '_status', 'place', 'savedBy', 'deletedAt', 'publishAt', 'publishAt_tz'],
  ...['importHash', 'externalId', 'rerunKey', 'updatedAt'],
]

/** What a write of a post was, in a reader's words. */
export function entriesOf({ at, by, action, changes }: LoggedWrite): HistoryEntry[] {
  if (action === 'create') return [{ kind: 'written', at, by }]
  const of = (field: string) => changes.find((change) => change.field === field)
  const entries: HistoryEntry[] = []
  const trash = of('deletedAt')
  if (trash) entries.push({ kind: trash.after ? 'trashed' : 'restored', at, by })
  const [state, time] = [of('state'), of('publishAt')]
  const isScheduled = state?.after === 'scheduled'
  if (isScheduled) entries.push({ kind: 'scheduled', at, by, to: dateOf(time?.after) })
  // A draft that is given its first time is being written; another time is news.
  if (time && (time.before || !isScheduled)) {
    entries.push({ kind: 'moved', at, by, from: dateOf(time.before), to: dateOf(time.after) })
  }
  const fields = changes.map(({ field }) => field).filter((name) => !bookkeeping.includes(name))
  if (fields.length > 0) entries.push({ kind: 'edited', at, by, fields, since: at })
  return entries
}

/** Edits of one person with no longer pause than this between them are told as one. Milliseconds. */
const pauseMs = 15 * 60_000

/** Newest first, as they come; a form saves itself at every pause, and nobody wants to read that. */
export function foldEdits(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const folded: HistoryEntry[] = []
  for (const entry of entries) {
    const last = folded.at(-1)
    if (last?.kind === 'edited' && entry.kind === 'edited' && isGoingOn({ last, entry })) {
      const fields = [...new Set([...last.fields, ...entry.fields])]
      folded[folded.length - 1] = { ...last, fields, since: entry.since }
    } else folded.push(entry)
  }
  return folded
}

function isGoingOn({
  last,
  entry,
}: {
  last: HistoryEntry & { kind: 'edited' }
  entry: HistoryEntry & { kind: 'edited' }
}): boolean {
  return last.by === entry.by && last.since.getTime() - entry.at.getTime() < pauseMs
}

function dateOf(value: unknown): Date | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value) : null
}
