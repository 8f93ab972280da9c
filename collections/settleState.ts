import type { CollectionBeforeChangeHook } from 'payload'
import { hasRole } from './access.ts'

/**
 * Keeps `state` and Payload's own `_status` one story: scheduling is publishing the version, and a
 * draft saved afterwards is a draft again. Only planners approve; an author's approval is a request.
 */
export const settleState: CollectionBeforeChangeHook = ({ data, req }) => {
  if (data._status === 'published') return { ...data, state: 'scheduled' }
  if (data.state === 'scheduled') return { ...data, state: 'draft' }
  const isPlanner = !req.user || hasRole({ req }, 'admin', 'editor')
  if (data.state === 'approved' && !isPlanner) return { ...data, state: 'in-review' }
  return data
}
