import type { Payload } from 'payload'
import type { Http } from '../../channels/http.ts'
import { numberChanges } from '../published/numberChanges.ts'
import { noteNews } from './noteNews.ts'
import { pingDue } from './pingDue.ts'
import { readHubChannels } from './readHubChannels.ts'

/**
 * Tells the hubs of feed channels that something was published, changed or taken down: one ping for
 * all that comes within two seconds. What is new is known by the numbers of changes, so nothing needs
 * to be written where a post leaves, and no delivery waits for a hub.
 */
export async function tellHubs({
  payload,
  http,
  now,
}: {
  payload: Payload
  http: Http
  now: Date
}): Promise<void> {
  const channels = await readHubChannels({ payload })
  if (channels.length === 0) return
  await numberChanges({ payload })
  for (const channel of channels) await noteNews({ payload, channel, now })
  await pingDue({ payload, http, channels, now })
}
