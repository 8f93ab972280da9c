import type { ContentType } from '../../domain/post.ts'
import type { Standing } from './entries.ts'

/** A content type by shape as well as colour: square, diamond, circle. */
export function TypeSign({ type }: { type: ContentType }) {
  return (
    <svg className={`lanmu-sign lanmu-sign--${type}`} viewBox="0 0 12 12" aria-hidden="true">
      {type === 'product' && <rect x="1.5" y="1.5" width="9" height="9" rx="1" />}
      {type === 'values' && <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" />}
      {type === 'interaction' && <circle cx="6" cy="6" r="5" />}
    </svg>
  )
}

/** Where an entry stands, as a small drawing beside its words. */
export function StateSign({ standing, isHeld }: { standing: Standing; isHeld: boolean }) {
  const path = isHeld ? paths.held : paths[standing]
  return (
    <svg
      className={`lanmu-state lanmu-state--${isHeld ? 'held' : standing}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}

/** Drawn with a line of 1.6: pencil, eye, tick, clock, person, arrow, double tick, exclamation mark … */
const paths: Record<Standing | 'held', string> = {
  draft: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3 3 13Z',
  'in-review':
    'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Zm6.5 1.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  approved: 'M3 8.5l3.2 3.2L13 4.8',
  scheduled: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2.8V8l2.3 1.6',
  'by-hand':
    'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8ZM2.8 13.6c.6-2.5 2.6-3.8 5.2-3.8s4.6 1.3 5.2 3.8',
  sending: 'M2.5 8h10M9 4.2 12.8 8 9 11.8',
  sent: 'M1.5 8.5 4.4 11.5 10 5M7.5 10.5l1.2 1.2L14.5 5',
  trouble: 'M8 2.5v6.5M8 12.2v1.3',
  cancelled: 'M4 4l8 8M12 4l-8 8',
  empty: 'M8 3.5v9M3.5 8h9',
  skipped: 'M3.5 8h9',
  missed: 'M8 2.5v6.5M8 12.2v1.3',
  held: 'M5.5 3.5v9M10.5 3.5v9',
}
