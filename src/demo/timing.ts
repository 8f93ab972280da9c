import type { DemoPost } from './week.ts'

/** How long a whole week takes in the demo. Milliseconds. */
export const weekMs = 80_000

const dayMs = 24 * 3600_000
const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

type Slot = Pick<DemoPost, 'day' | 'time'>

/** When a post of the week goes out: its place between Monday 00:00 and Sunday 24:00, compressed. */
export function dueOf({ post, startedAt }: { post: Slot; startedAt: Date }): Date {
  return new Date(startedAt.getTime() + Math.round((sinceMonday(post) / (7 * dayMs)) * weekMs))
}

/** The instant it stands for: in the week that begins with the Monday on or before `startedAt`. */
export function standsFor({ post, startedAt }: { post: Slot; startedAt: Date }): Date {
  return new Date(mondayOf(startedAt).getTime() + sinceMonday(post))
}

/** Monday 00:00 in Shanghai, which has had no daylight saving time since 1991. */
export function mondayOf(at: Date): Date {
  const shanghai = 8 * 3600_000
  // 1970-01-05 was a Monday.
  const firstMonday = 4 * dayMs - shanghai
  const weeks = Math.floor((at.getTime() - firstMonday) / (7 * dayMs))
  return new Date(firstMonday + weeks * 7 * dayMs)
}

/** "Mon 08:30" */
export function slotName({ day, time }: Slot): string {
  return `${names[day]} ${time}`
}

function sinceMonday({ day, time }: Slot): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return day * dayMs + hours * 3600_000 + minutes * 60_000
}
