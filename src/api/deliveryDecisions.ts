import { z } from 'zod'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import type { Decided, Decision } from '../publishing/decide.ts'
import { decide, decisions } from '../publishing/decide.ts'
import { findRows } from '../publishing/ledger.ts'
import { recordChange } from '../publishing/recordChange.ts'
import type { Problem } from './problem.ts'
import { isChannelReached } from './reach.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, anyIdParams, webAddress } from './shapes.ts'
import { stateNames } from '../domain/delivery/stateNames.ts'

const summaries: Record<Decision, string> = {
  confirm: 'Say that an unconfirmed delivery is live',
  resend: 'Send a delivery (again), now',
  dismiss: 'Leave an unconfirmed or missed delivery as it is',
  cancel: 'Do not send a planned delivery',
}

const decidedShape = z
  .object({
    id: z.string(),
    state: z.enum(deliveryStates),
    nextAttemptAt: answeredAt,
    sentAt: answeredAt.nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'DecidedDelivery' })

/** What a person may decide about a delivery. Each is recorded on it with who and when. */
export const deliveryDecisionsRoutes: Route[] = decisions.map((decision) =>
  route({
    method: 'post',
    path: `/deliveries/:id/${decision}`,
    id: `${decision}Delivery`,
    tag: 'deliveries',
    summary: summaries[decision],
    scope: 'write:deliveries',
    heedsReach: true,
    params: anyIdParams,
    body: bodyOf(decision),
    answers: { 200: decidedShape },
    problems: ['not-found', 'conflict'],
  }).answer(async ({ payload, params, body, asker, now }) => {
    const [row] = await findRows({ payload, where: { id: { equals: params.id } }, limit: 1 })
    if (!row || !isChannelReached({ asker, channel: row.channel })) {
      return toProblem({ decided: { type: 'not-found' }, decision })
    }
    const asked = { payload, deliveryId: params.id, decision, now }
    const decided = await decide({ ...asked, by: `user:${asker.user.id}`, url: body.url })
    if (decided.type !== 'done') return toProblem({ decided, decision })
    const { id, state, nextAttemptAt, sentAt, url } = decided.row
    const changes = [{ field: 'state', before: row.state, after: state }]
    const change = { collection: 'deliveries', document: id, action: decision, changes } as const
    await recordChange({ payload, user: asker.user, change, now })
    return { status: 200, body: { id, state, nextAttemptAt, sentAt, url } }
  }),
)

/** Only who confirms may say where it is. */
function bodyOf(decision: Decision): z.ZodType<{ url?: string }> {
  return decision === 'confirm'
    ? z.strictObject({ url: webAddress.optional() })
    : z.strictObject({})
}

function toProblem({
  decided,
  decision,
}: {
  decided: Exclude<Decided, { type: 'done' }>
  decision: Decision
}): Problem {
  switch (decided.type) {
    case 'not-found':
      return {
        problem: 'not-found',
        detail: { en: 'There is no such delivery.', zh: '没有这条发布记录。' },
      }
    case 'refused':
      return {
        problem: 'conflict',
        detail: {
          en: `A ${decided.state} delivery cannot take “${decision}”.`,
          zh: `这条发布记录的状态是“${stateNames[decided.state].zh}”，不能执行“${decision}”。`,
        },
      }
    case 'no-post':
      return {
        problem: 'conflict',
        detail: {
          en: 'The post is not on the calendar, or no longer on this channel.',
          zh: '内容不在日历上，或不再发到这个渠道。',
        },
      }
  }
}
