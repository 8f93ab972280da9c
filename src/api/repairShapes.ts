import { z } from 'zod'
import { ruleNames } from '../domain/balance/policy.ts'
import { contentTypes } from '../domain/post.ts'
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

/** What somebody sends back: the change as it was suggested. */
export const sentChange = changes({ at: instant, post: id })

const broken = z.object({ breaches: z.int(), hours: z.number(), worst: z.number() })

export const suggestionShape = z
  .object({
    changes: z.array(changes({ at: answeredAt, post: z.string() }).meta({ id: 'BalanceChange' })),
    titles: z.record(z.string(), z.string()).meta({ description: 'Of the posts in it, by id.' }),
    isWhole: z.boolean().meta({ description: 'Nothing is left broken that could be mended.' }),
    isSmallest: z.boolean().meta({ description: 'No smaller set of changes does the same.' }),
    effects: z.array(
      z.object({
        community: communityShape,
        rules: z.array(
          z.object({
            rule: z.enum(ruleNames),
            contentType: z.enum(contentTypes).nullable(),
            before: broken,
            after: broken,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'BalanceSuggestion' })
