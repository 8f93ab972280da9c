import type { CollectionBeforeChangeHook } from 'payload'
import { hasRole } from './access.ts'

type Saved = Record<string, unknown> & { state?: string }

/**
 * Keeps `state` and Payload's own `_status` one story: scheduling is publishing the version, and a
 * draft saved afterwards is a draft again. Only planners approve; an author's approval is a request.
 * What is changed after it was approved waits for another look.
 */
export const settleState: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (data._status === 'published') return { ...data, state: 'scheduled' }
  const was = operation === 'update' ? (originalDoc as Saved) : null
  // A form that saves by itself says what the state was when it was opened, not what it shall be.
  const state = req.context.isAutosave && was?.state ? was.state : data.state
  if (state === 'scheduled') return { ...data, state: 'draft' }
  if (state !== 'approved') return { ...data, state }
  const isPlanner = !req.user || hasRole({ req }, 'admin', 'editor')
  if (was?.state !== 'approved') return { ...data, state: isPlanner ? state : 'in-review' }
  const bookkeeping = isPlanner ? [...kept, ...planned] : kept
  const isSame = Object.keys(data)
    .filter((name) => !bookkeeping.includes(name))
    .every((name) => plain(data[name]) === plain(was[name]))
  return { ...data, state: isSame ? state : 'in-review' }
}

/** Says nothing of what readers get. */
const kept = [
  ...['id', 'state', '_status', 'createdAt', 'updatedAt', 'deletedAt', 'deliveries', 'place'],
  ...['owner', 'savedBy', 'externalId', 'importHash', 'balance'],
]

/** Where a post stands on the calendar: planners move it as they like. */
const planned = ['publishAt', 'publishAt_tz', 'column', 'issue', 'communities']

/** For comparing: ids for documents that are filled in, and one nothing instead of several. */
function plain(value: unknown): string {
  const isNothing = value === undefined || value === '' || (Array.isArray(value) && !value.length)
  return isNothing ? 'null' : JSON.stringify(toIds(value))
}

function toIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toIds)
  const isDocument = value !== null && typeof value === 'object' && 'id' in value
  // A row of a list has an id too, and what it says is what counts.
  return isDocument && 'createdAt' in value ? value.id : value
}
