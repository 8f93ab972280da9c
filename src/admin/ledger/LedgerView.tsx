import type { AdminViewServerProps } from 'payload'
import { PageFrame } from '../PageFrame.tsx'
import { Ledger } from './Ledger.tsx'

/** What was sent, what waits, and what needs somebody. */
export function LedgerView(props: AdminViewServerProps) {
  return (
    <PageFrame {...props} path="/ledger">
      <Ledger />
    </PageFrame>
  )
}
