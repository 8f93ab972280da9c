import type { AdminViewServerProps } from 'payload'
import { PageFrame } from '../PageFrame.tsx'
import { Calendar } from './Calendar.tsx'

/** What stands on which day, and where there are gaps. */
export function CalendarView(props: AdminViewServerProps) {
  const { user } = props.initPageResult.req
  return (
    <PageFrame {...props} path="/calendar">
      <Calendar reader={{ id: String(user?.id), role: String(user?.role) }} />
    </PageFrame>
  )
}
