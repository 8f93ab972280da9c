import type { CollectionSlug, Where } from 'payload'

/** What only tells of the past, and how long it is kept: docs/operations.md shows the same table. */
export type Kept = {
  collection: CollectionSlug
  /** What its age is counted from. */
  since: 'at' | 'begunAt' | 'createdAt' | 'updatedAt'
  /** `null`: for ever. */
  days: number | null
  /** Of the old ones only these go. */
  only?: Where
  /** Deleted one by one with its hooks, since more hangs on it: a file, rows of its own. */
  hasMore?: true
}

/** `auditDays`: 0 keeps the audit log for ever. */
export function keptFor({ auditDays }: { auditDays: number }): readonly Kept[] {
  return [
    // To the day: whoever asks again with the same key is answered as the first time for so long.
    { collection: 'answers', since: 'begunAt', days: 1 },
    // A browser that was closed in a form leaves its lock behind; Payload itself heeds it for minutes.
    { collection: 'payload-locked-documents', since: 'updatedAt', days: 1 },
    { collection: 'workers', since: 'updatedAt', days: 7 },
    { collection: 'webhook-messages', since: 'updatedAt', days: 30 },
    { collection: 'notices', since: 'createdAt', days: 180 },
    {
      collection: 'imports',
      since: 'updatedAt',
      days: 365,
      only: { state: { not_in: ['queued', 'running'] } },
      hasMore: true,
    },
    { collection: 'audit', since: 'at', days: auditDays || null },
  ]
}
