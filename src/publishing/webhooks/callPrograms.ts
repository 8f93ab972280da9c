import type { Payload } from 'payload'
import type { Http } from '../../channels/http.ts'
import { raiseEvents } from './raiseEvents.ts'
import { sendMessages } from './sendMessages.ts'

/** Tells every program that subscribed what happened since the last time. */
export async function callPrograms({
  payload,
  http,
  now,
}: {
  payload: Payload
  http: Http
  now: Date
}): Promise<void> {
  await raiseEvents({ payload, now })
  await sendMessages({ payload, http, now })
}
