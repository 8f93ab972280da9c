'use client'

import type { DayNote } from './dayNotes.ts'

/** A day's number or name, with what is to be known about it. */
export function DayHead({ text, notes }: { text: string; notes: DayNote[] }) {
  return (
    <span className="lanmu-day">
      {notes.map(({ kind, short, long }) => (
        <span
          key={`${kind}/${long}`}
          className={`lanmu-day__note lanmu-day__note--${kind}`}
          title={long}
        >
          <span aria-hidden="true">{short}</span>
          <span className={kind === 'balance' ? 'lanmu-unseen' : 'lanmu-day__long'}>{long}</span>
        </span>
      ))}
      <span className="lanmu-day__text">{text}</span>
    </span>
  )
}
