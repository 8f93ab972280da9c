import { timezones } from '../domain/calendar/timezones.ts'

const known = new Set(timezones)

/**
 * The short names that are zones and nothing else. The others are abbreviations with several
 * meanings, which the runtime resolves to one of them: CST is Chicago to it, China to its writer.
 */
const shortNames = ['UTC', 'GMT', 'PRC', 'ROC', 'ROK']

/**
 * The zone under the name Lanmu keeps: its own where it is one of the list, else the zone it is an
 * alias of (US/Eastern → America/New_York). `null`: there is no such zone. An offset such as +08:00
 * is none: it does not know when clocks change.
 */
export function readZone(name: string): string | null {
  if (known.has(name)) return name
  if (!/^[a-z]/i.test(name) || (name.length < 4 && !shortNames.includes(name))) return null
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return known.has(timeZone) ? timeZone : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
