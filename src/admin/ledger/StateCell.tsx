'use client'

import type { DefaultCellComponentProps } from 'payload'
import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import { isInInbox } from '../../domain/delivery/delivery.ts'
import { StateBadge } from './StateBadge.tsx'

/** A delivery's state in Payload's own tables: of the ledger, and in a post's form. */
export function StateCell({ rowData }: DefaultCellComponentProps) {
  const row = rowData as { state: DeliveryState; claimedBy?: string | null }
  return <StateBadge state={row.state} isInInbox={isInInbox(row)} />
}
