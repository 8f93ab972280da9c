import { z } from 'zod'
import { postBodySchema } from '../postBody.ts'
import type { WebhookBody } from './payload.ts'

/** The promise made to receivers, as a schema that tests and the API's documentation can use. */
export const webhookBodySchema: z.ZodType<WebhookBody> = z.strictObject({
  type: z.literal('post.published'),
  timestamp: z.iso.datetime().meta({ description: 'When the post was due, UTC' }),
  data: postBodySchema,
})
