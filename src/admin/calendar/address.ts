import { contentTypes } from '../../domain/post.ts'
import { postStandings } from '../../domain/postStanding.ts'
import { issueStandings } from './entries.ts'

export const views = ['month', 'week', 'agenda', 'lanes'] as const
export type View = (typeof views)[number]

/** Everything a reader chose, kept in the address so that it can be sent to a colleague. */
export type Choice = {
  /** `null`: what fits the screen. */
  view: View | null
  /** A local date; `null`: today. */
  date: string | null
  /** An IANA name; `null`: the browser's. */
  zone: string | null
  community: string | null
  channel: string | null
  column: string | null
  type: string | null
  state: string | null
  owner: string | null
  search: string
  /** A repair of the balance that is shown, as `sharedRepair` writes it. */
  repair: string | null
}

export const states: readonly string[] = [...postStandings, ...issueStandings, 'held']

/** Reads the address; what makes no sense in it is passed over. */
export function readChoice(params: URLSearchParams): Choice {
  const oneOf = (name: string, allowed: readonly string[]): string | null => {
    const value = params.get(name)
    return value && allowed.includes(value) ? value : null
  }
  const date = params.get('date') ?? ''
  const zone = params.get('zone')
  return {
    view: oneOf('view', views) as View | null,
    date: /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : null,
    zone: zone && isZone(zone) ? zone : null,
    community: params.get('community') || null,
    channel: params.get('channel') || null,
    column: params.get('column') || null,
    type: oneOf('type', contentTypes),
    state: oneOf('state', states),
    owner: params.get('owner') || null,
    search: params.get('search') ?? '',
    repair: params.get('repair') || null,
  }
}

/** "?view=week&type=product", or nothing where nothing was chosen. */
export function writeChoice(choice: Choice): string {
  const chosen = Object.entries(choice).filter(([, value]) => value)
  const params = new URLSearchParams(chosen as [string, string][])
  return chosen.length > 0 ? `?${params.toString()}` : ''
}

export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
