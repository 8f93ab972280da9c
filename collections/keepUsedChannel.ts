import { counted } from '../src/domain/counted.ts'
import type { CollectionBeforeDeleteHook } from 'payload'
import { APIError } from 'payload'
import { heldStates, openStates } from '../src/domain/delivery/delivery.ts'
import { said } from './said.ts'

/** A channel that posts still wait for cannot be deleted: they would wait for ever, and nobody see it. */
export const keepUsedChannel: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'deliveries',
    where: {
      and: [{ channel: { equals: id } }, { state: { in: [...openStates, ...heldStates] } }],
    },
    req,
  })
  if (totalDocs === 0) return
  const message = said({
    en: `${counted({ count: totalDocs, of: 'post' })} still to go out here: take the channel off first, or hold it.`,
    zh: `还有 ${totalDocs} 条内容要发往这个渠道：请先把它从这些内容中去掉，或者用“暂停”停住它。`,
    req,
  })
  throw new APIError(message, 409, null, true)
}
