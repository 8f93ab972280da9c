import type { Payload } from 'payload'

/** The zone of this installation: in it people are told of times. */
export function zoneOf({ config }: Payload): string {
  const { defaultTimezone } = config.admin.timezones
  return typeof defaultTimezone === 'string' ? defaultTimezone : 'UTC'
}
