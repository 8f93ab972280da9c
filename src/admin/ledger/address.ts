import { deliveryStates } from '../../domain/delivery/delivery.ts'
import { contentTypes } from '../../domain/post.ts'

/** What the reader asked of the ledger, kept in the address so that it can be sent to a colleague. */
export type LedgerChoice = {
  state: string | null
  channel: string | null
  community: string | null
  column: string | null
  type: string | null
  /** Local dates; both days count. */
  from: string | null
  to: string | null
  search: string | null
}

export const noChoice: LedgerChoice = {
  ...{ state: null, channel: null, community: null, column: null, type: null },
  ...{ from: null, to: null, search: null },
}

const states = ['trouble', ...deliveryStates] as const

/** Reads the address; what makes no sense in it is passed over. */
export function readChoice(params: URLSearchParams): LedgerChoice {
  const oneOf = (name: string, allowed: readonly string[]) => {
    const value = params.get(name)
    return value && allowed.includes(value) ? value : null
  }
  const like = (name: string, shape: RegExp) => {
    const value = params.get(name)
    return value && shape.test(value) ? value : null
  }
  const id = /^[0-9a-f]{24}$/
  const date = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
  return {
    state: oneOf('state', states),
    channel: like('channel', id),
    community: like('community', id),
    column: like('column', id),
    type: oneOf('type', contentTypes),
    from: like('from', date),
    to: like('to', date),
    search: params.get('search')?.slice(0, 200) || null,
  }
}

/** "?state=sent&channel=…", or nothing where nothing was asked. */
export function writeChoice(choice: LedgerChoice): string {
  const given = Object.entries(choice).filter(([, value]) => value)
  const params = new URLSearchParams(given as [string, string][]).toString()
  return params && `?${params}`
}

/** The same as /v1 takes it: days become instants of the reader's zone. */
export function toQuery(choice: LedgerChoice): URLSearchParams {
  const { from, to, ...rest } = choice
  const given = Object.entries(rest).filter(([, value]) => value)
  const query = new URLSearchParams(given as [string, string][])
  // What is to come is waited for; what was is looked back at.
  if (rest.state === 'planned') query.set('order', 'soonest')
  if (from) query.set('from', new Date(`${from}T00:00`).toISOString())
  if (to) {
    const end = new Date(`${to}T00:00`)
    end.setDate(end.getDate() + 1)
    query.set('to', end.toISOString())
  }
  return query
}
