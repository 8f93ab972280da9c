'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { idsOf } from '../../domain/ids.ts'
import { useRole } from '../useRole.ts'
import { HoldButton } from './HoldButton.tsx'
import { HoldsBanner } from './HoldsBanner.tsx'
import type { HoldScope } from './useHolds.ts'
import { useHolds } from './useHolds.ts'

const scopes: Record<string, Exclude<HoldScope, 'everything'>> = {
  posts: 'post',
  channels: 'channel',
  communities: 'community',
}

/** On the page of a post, channel or community: whether it is held, and one click to hold it. */
export function HoldHere() {
  const { id, collectionSlug = '' } = useDocumentInfo()
  const { isPlanner } = useRole()
  const { holds } = useHolds()
  const name = useFormFields(([fields]) => String((fields.name ?? fields.title)?.value ?? ''))
  const reached = useFormFields(([fields]) =>
    [...idsOf(fields.channels?.value), ...idsOf(fields.communities?.value)].join(),
  )
  const scope = scopes[collectionSlug]
  if (!id || !scope) return null
  const own = String(id)
  const here = holds.filter(
    ({ scope: held, target }) =>
      held !== 'everything' && target && [own, ...reached.split(',')].includes(target.id),
  )
  const isHeld = here.some(({ target }) => target?.id === own)
  return (
    <div className="desk-hold-here">
      <HoldsBanner holds={here} />
      {/* A post's is among its other acts. */}
      {isPlanner && !isHeld && scope !== 'post' && (
        <HoldButton scope={scope} target={{ id: own, name }} />
      )}
    </div>
  )
}

/** Relationship values are ids, or documents where the form was populated. */
