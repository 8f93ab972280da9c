import type { AdminViewServerProps } from 'payload'
import { PageFrame } from '../PageFrame.tsx'
import { Start } from './Start.tsx'

/** From an empty installation to the first post that is scheduled. */
export function StartView(props: AdminViewServerProps) {
  return (
    <PageFrame {...props} path="/start">
      <Start />
    </PageFrame>
  )
}
