import type { AdminViewServerProps } from 'payload'
import { PageFrame } from '../PageFrame.tsx'
import { BalanceBoard } from './BalanceBoard.tsx'

/** The mix of each community: over time, what is broken, and what would mend it. */
export function BalanceView(props: AdminViewServerProps) {
  return (
    <PageFrame {...props} path="/balance">
      <BalanceBoard />
    </PageFrame>
  )
}
