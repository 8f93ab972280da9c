import type { Payload, SanitizedConfig } from 'payload'
import { getPayload } from 'payload'

/** Payload with its collections and indexes made, so that nothing measured waits for them. */
export async function openPayload(config: Promise<SanitizedConfig>): Promise<Payload> {
  const payload = await getPayload({ config })
  const { connection } = payload.db as unknown as {
    connection: { models: Record<string, { init(): Promise<unknown> }> }
  }
  await Promise.all(Object.values(connection.models).map((model) => model.init()))
  return payload
}
