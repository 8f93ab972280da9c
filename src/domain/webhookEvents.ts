/** What programs can subscribe to. */
export const webhookEvents = [
  'delivery.sent',
  'delivery.rejected',
  'delivery.missed',
  'delivery.unconfirmed',
  'post.scheduled',
  'post.changed',
  'post.unscheduled',
  'balance.warning',
  'issue.empty',
  'channel.failing',
  'import.finished',
  'webhook.test',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/** Those one can ask for; a test comes to whoever is tested. */
export const askedEvents = webhookEvents.filter((type) => type !== 'webhook.test')

/** Waits before each further attempt. Seconds. */
const waits = [5, 30, 120, 600, 1800, 7200, 21_600, 43_200, 86_400]

/** A receiver that answers nothing good for so long is no longer called. Milliseconds. */
export const disableAfterMs = 3 * 86_400_000

/** When to try again after so many attempts; `null`: it is given up. */
export function nextTry({ attempts, now }: { attempts: number; now: Date }): Date | null {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait * 1000)
}
