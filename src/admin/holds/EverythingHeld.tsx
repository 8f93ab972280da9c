'use client'

import { HoldsBanner } from './HoldsBanner.tsx'
import { useHolds } from './useHolds.ts'

/** Above every page of the admin while everything is on hold. */
export function EverythingHeld() {
  const { holds } = useHolds()
  return <HoldsBanner holds={holds.filter(({ scope }) => scope === 'everything')} />
}
