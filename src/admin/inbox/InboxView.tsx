import type { AdminViewServerProps } from 'payload'
import { PageFrame } from '../PageFrame.tsx'
import { Inbox } from './Inbox.tsx'

/** What a person publishes by hand. */
export function InboxView(props: AdminViewServerProps) {
  return (
    <PageFrame {...props} path="/inbox">
      <Inbox />
    </PageFrame>
  )
}
