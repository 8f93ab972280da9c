import type { OpenMedia, SendRequest, Step, Steps } from '../../src/channels/channel.ts'
import { givenMessage } from './givenMessage.ts'

/** An attempt at a channel, the parts named by the test replaced. */
export function givenRequest(parts: Partial<SendRequest> = {}): SendRequest {
  return {
    message: givenMessage(),
    deliveryKey: 'delivery-1',
    signal: new AbortController().signal,
    clock: () => new Date(),
    openMedia: openTestMedia,
    steps: givenSteps(),
    ...parts,
  }
}

/** Steps as the ledger keeps them, in memory. Shared by two requests they are two attempts of a delivery. */
export function givenSteps(kept: Step[] = []): Steps & { kept: Step[] } {
  return {
    kept,
    find: (name) => kept.findLast((step) => step.name === name) ?? null,
    record: async ({ name, value }) => void kept.push({ name, value, at: new Date() }),
  }
}

/** The smallest PNG there is: one grey pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='

/** Every picture is the same real PNG. */
export const openTestMedia: OpenMedia = async ({ id, alt }) => ({
  type: 'ready',
  file: {
    bytes: Buffer.from(pixel, 'base64'),
    mimeType: 'image/png',
    fileName: `${id}.png`,
    width: 1,
    height: 1,
    alt,
  },
})
