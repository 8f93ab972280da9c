import type { ReviewKind } from './review.ts'
import type { Words } from './words.ts'

/** What happens to a post; the same words for people and programs. */
export const historyKinds = [
  ...['written', 'imported', 'copied', 'rerun', 'edited', 'moved', 'rezoned', 'scheduled'],
  ...['unscheduled', 'published-now', 'trashed', 'restored', 'held', 'released', 'overridden'],
  ...['submitted', 'withdrawn', 'approved', 'sent-back', 'expired', 'commented', 'delivery'],
] as const satisfies readonly (ReviewKind | string)[]

type Happened = { at: Date; by: string | null }

/** One thing that happened. `by`: a user's id; `null`: Lanmu itself. */
export type HistoryEntry = Happened &
  (
    | { kind: 'unscheduled' | 'trashed' | 'restored' | 'released' }
    /** `to`: the time it was given as it was made. */
    | { kind: 'written' | 'imported'; to: Date | null }
    /** `of`: the post whose content it began with. */
    | { kind: 'copied' | 'rerun'; of: string }
    /** `since`: the first of several edits that are told as one. */
    | { kind: 'edited'; fields: string[]; since: Date }
    /** `zone`: where it changed, too. */
    | { kind: 'moved'; from: Date | null; to: Date | null; zone: ZoneChange | null }
    | { kind: 'rezoned'; zone: ZoneChange }
    | { kind: 'scheduled' | 'published-now'; to: Date | null }
    | { kind: 'held' | 'overridden'; reason: string }
    | { kind: Exclude<ReviewKind, 'scheduled'>; comment: string | null }
    | {
        kind: 'delivery'
        delivery: { id: string; channel: string; outcome: string; reason: Words | null }
        /** The worker or program, where nobody decided it. */
        worker: string | null
      }
  )

export type ZoneChange = { from: string; to: string }

/** A write of somebody, as the audit log keeps it: `action` is what it was, where that has a name. */
export type LoggedWrite = Happened & {
  action: string
  changes: readonly { field: string; before?: unknown; after?: unknown }[]
}

/** Fields that say where a post stands; what they tell has entries of its own. */
const bookkeeping = [
  ...['state', '_status', 'place', 'savedBy', 'deletedAt', 'publishAt', 'publishAt_tz'],
  ...['importHash', 'externalId', 'rerunKey', 'rerunOf', 'updatedAt'],
]

/** What a write of a post was, in a reader's words; what comes last of it first. */
export function entriesOf({ at, by, action, ...write }: LoggedWrite): HistoryEntry[] {
  const changes = write.changes.filter(isChange)
  const of = (field: string) => changes.find((change) => change.field === field)
  const [state, time, trash] = [of('state'), of('publishAt'), of('deletedAt')]
  const to = dateOf(time?.after)
  const isScheduled = state?.after === 'scheduled'
  const scheduled: HistoryEntry[] = isScheduled ? [{ kind: 'scheduled', at, by, to }] : []
  switch (action) {
    case 'create':
      return [...scheduled, { kind: of('importHash') ? 'imported' : 'written', at, by, to }]
    case 'duplicate':
      return [{ kind: 'copied', at, by, of: String(of('copiedFrom')?.after) }]
  }
  const entries: HistoryEntry[] = []
  if (trash) entries.push({ kind: trash.after ? 'trashed' : 'restored', at, by })
  if (action === 'unschedule') entries.push({ kind: 'unscheduled', at, by })
  if (action === 'publish-now') entries.push({ kind: 'published-now', at, by, to })
  else entries.push(...scheduled, ...movesOf({ at, by, time, isScheduled, zone: zoneOf(of) }))
  // Where somebody chose no communities, those of the channels are filled in.
  const fields = changes
    .filter(({ field, before }) => !(isScheduled && field === 'communities' && !before))
    .map(({ field }) => field)
    .filter((name) => !bookkeeping.includes(name))
  if (fields.length > 0) entries.push({ kind: 'edited', at, by, fields, since: at })
  return entries
}

type FieldChange = LoggedWrite['changes'][number]

/** Typing is one write of the log: what was changed and put back within it is no change. */
function isChange(change: FieldChange): boolean {
  const { before, after } = change
  return !('before' in change && 'after' in change && String(before) === String(after))
}

/** A draft that is given its first time as it is scheduled has been written; another time is news. */
function movesOf({
  time,
  zone,
  isScheduled,
  ...happened
}: Happened & {
  time: FieldChange | undefined
  zone: ZoneChange | null
  isScheduled: boolean
}): HistoryEntry[] {
  if (!time) return zone ? [{ kind: 'rezoned', ...happened, zone }] : []
  const [from, to] = [dateOf(time.before), dateOf(time.after)]
  return from || !isScheduled ? [{ kind: 'moved', ...happened, from, to, zone }] : []
}

function zoneOf(of: (field: string) => FieldChange | undefined): ZoneChange | null {
  const { before, after } = of('publishAt_tz') ?? {}
  return before && after ? { from: String(before), to: String(after) } : null
}

/**
 * Newest first, as they come: a save that schedules says the time only where it changes it, so it is
 * told from what was done before.
 */
export function tellTimes(entries: readonly HistoryEntry[]): HistoryEntry[] {
  let known: Date | null = null
  return entries
    .toReversed()
    .map((entry) => {
      if (!('to' in entry)) return entry
      if (entry.kind === 'moved' || entry.to) known = entry.to
      return entry.kind === 'scheduled' ? { ...entry, to: known } : entry
    })
    .toReversed()
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
