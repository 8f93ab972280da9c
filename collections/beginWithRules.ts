import type { CollectionBeforeChangeHook } from 'payload'
import { kindOf } from '../src/channels/registry.ts'

/** A new channel begins with what its platform asks of senders, unless somebody said otherwise. */
export const beginWithRules: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (operation !== 'create') return data
  const { jitterSeconds = 0, maxPerMinute } = kindOf(data.kind)?.firstRules ?? {}
  const rules = {
    ...data.rules,
    jitterSeconds: data.rules?.jitterSeconds ?? jitterSeconds,
    maxPerMinute: data.rules?.maxPerMinute ?? maxPerMinute,
  }
  return { ...data, rules }
}
