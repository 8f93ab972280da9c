import { z } from 'zod'
import { levels, ruleNames } from '../domain/balance/policy.ts'
import { contentTypes, packagings } from '../domain/post.ts'
import { communityShape } from './balanceShapes.ts'
import { answeredAt, id, instant } from './shapes.ts'

/** Shapes of suggested repairs, as they are answered and as they are sent back to be applied. */

const slot = z.string().min(1).max(300).meta({
  description: 'An issue as “column id/issue”, or a time of no column.',
})

function changes<At extends z.ZodType, Post extends z.ZodType>({
  at,
  post,
}: {
  at: At
  post: Post
}) {
  const swapped = z.object({ post, from: at })
  return z.discriminatedUnion('type', [
    z.object({ type: z.enum(['move', 'postpone']), post, from: at, to: at, slot }),
    z.object({ type: z.literal('swap'), posts: z.tuple([swapped, swapped]) }),
    z.object({ type: z.literal('fill'), slot, at, post }),
  ])
}

const repairChanges = changes({ at: answeredAt, post: z.string() })

/** What somebody sends back: the change as it was suggested. */
export const sentRepair = changes({ at: instant, post: id })

const emptied = { type: z.literal('empty'), slot }

/** A change as it was suggested, or as `undo` gave it. */
export const sentChange = z.discriminatedUnion('type', [
  ...sentRepair.options,
  z.object({ ...emptied, at: instant, post: id }),
])

export const undoChange = z
  .discriminatedUnion('type', [
    ...repairChanges.options,
    z.object({ ...emptied, at: answeredAt, post: z.string() }),
  ])
  .meta({ id: 'BalanceUndo', description: 'A change; “empty” takes a filled-in evergreen out.' })

const broken = z.object({
  breaches: z.int(),
  hours: z.number(),
  worst: z.number().meta({ description: 'How far off at most.' }),
  found: z.number().nullable().meta({ description: 'What was found then; null: it holds.' }),
})

export const effectShape = z
  .object({
    community: communityShape,
    rules: z.array(
      z.object({
        rule: z.enum(ruleNames),
        contentType: z.enum(contentTypes).nullable(),
        level: z.enum(levels),
        allowed: z.number(),
        before: broken,
        after: broken,
      }),
    ),
  })
  .meta({ id: 'BalanceEffect' })

/** Where one post of a repair would go. */
export const stepShape = z.object({
  change: z.int().meta({ description: 'Index of its change; a swap has two steps.' }),
  type: z.enum(['move', 'postpone', 'swap', 'fill']),
  post: z.object({
    ...{ id: z.string(), title: z.string() },
    ...{ contentType: z.enum(contentTypes), packaging: z.enum(packagings) },
  }),
  column: z.string().nullable(),
  issue: z.string().nullable().meta({ description: 'The issue it would take, by its name.' }),
  from: answeredAt.nullable().meta({ description: 'null: a copy of an evergreen comes.' }),
  to: answeredAt,
})

export const suggestionShape = z
  .object({
    changes: z.array(repairChanges.meta({ id: 'BalanceChange' })),
    titles: z.record(z.string(), z.string()).meta({ description: 'Of the posts in it, by id.' }),
    isWhole: z.boolean().meta({ description: 'Nothing is left broken that could be mended.' }),
    isSmallest: z.boolean().meta({
      description: 'All others were tried: none does it with fewer changes, nor shifts posts less.',
    }),
    effects: z.array(effectShape),
  })
  .meta({ id: 'BalanceSuggestion' })
