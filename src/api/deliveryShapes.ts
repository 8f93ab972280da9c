import { z } from 'zod'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import { contentTypes } from '../domain/post.ts'
import type { LedgerFilter } from '../publishing/desk/filter.ts'
import { anyDelivery } from '../publishing/desk/filter.ts'
import { namedQuery } from './findNamed.ts'
import type { Asker } from './identify.ts'
import { answeredAt, id, instant, ofType, words } from './shapes.ts'

/** What the ledger may be asked for. */
export const deliveryFilters = {
  ...namedQuery,
  post: id.optional().meta({ description: 'Only those of this post.' }),
  type: ofType,
  from: instant.optional().meta({ description: 'Due from here.' }),
  to: instant.optional().meta({ description: 'Due before.' }),
  search: z.string().trim().max(200).optional().meta({ description: 'Part of the title.' }),
}

const attempt = z.object({
  by: z.string(),
  isPerson: z.boolean(),
  startedAt: answeredAt,
  endedAt: answeredAt,
  outcome: z.string(),
  reason: words.nullable(),
})

/** A row of the ledger, with names. */
export const deliveryShape = z
  .object({
    id: z.string(),
    state: z.enum(deliveryStates),
    post: z.object({
      id: z.string(),
      title: z.string().nullable().meta({ description: 'null: the post is gone.' }),
      timezone: z.string().nullable(),
      column: z.string().nullable(),
    }),
    contentType: z.enum(contentTypes).nullable(),
    channel: z.object({ id: z.string(), name: z.string() }),
    isInInbox: z.boolean().meta({ description: 'It waits for a person to publish it by hand.' }),
    occurrence: z.string().meta({ description: '`once`, or the day of a repeat.' }),
    dueAt: answeredAt,
    nextAttemptAt: answeredAt,
    sentAt: answeredAt.nullable(),
    lagMs: z.number().nullable().meta({ description: 'From the planned time to when it left.' }),
    reason: words.nullable(),
    url: z.string().nullable().meta({ description: 'Where it is live.' }),
    externalId: z.string().nullable().meta({ description: 'What the platform calls it.' }),
    issueNumber: z.number().nullable(),
    partInDoubt: z.object({ part: z.int(), of: z.int() }).nullable().meta({
      description:
        'Of several messages, the one that may be live while others wait behind it: `confirm` sends those, `resend` begins with this one.',
    }),
    attempts: z.array(attempt).meta({ description: 'Oldest first; decisions of people too.' }),
  })
  .meta({ id: 'Delivery' })

type Given = Partial<Omit<LedgerFilter, 'contentType' | 'owner' | 'reach'>> & {
  type?: LedgerFilter['contentType']
}

/** Authors follow their own posts, a limited key its channels; everybody else sees all. */
export function toFilter({ given, asker }: { given: Given; asker: Asker }): LedgerFilter {
  const { type, ...rest } = given
  const named = Object.entries(rest).filter(([, value]) => value !== undefined)
  return {
    ...anyDelivery,
    ...Object.fromEntries(named),
    contentType: type ?? null,
    owner: asker.user.role === 'author' ? asker.user.id : null,
    reach: asker.key?.reach?.channels ?? null,
  }
}
