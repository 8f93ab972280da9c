'use client'

import { useState } from 'react'
import { Dialog } from '../Dialog.tsx'
import { useWords } from '../useWords.ts'
import type { Entry } from './entries.ts'
import { instantOf, wallOf } from './span.ts'

/** Moves an entry without a mouse: a date, a time, and the reason where it may not be moved there. */
export function MoveDialog({
  entry,
  zone,
  move,
  close,
}: {
  entry: Entry
  zone: string
  move: (moved: { entry: Entry; to: number }) => Promise<string | null>
  close: () => void
}) {
  const { t } = useWords()
  const [date = '', time = ''] = wallOf({ at: entry.at, zone }).split('T')
  const [wanted, setWanted] = useState({ date, time })
  const title = entry.title || t('lanmuCalendar:untitled')

  async function perform(): Promise<string | null> {
    const to = instantOf({ wall: `${wanted.date}T${wanted.time}`, zone })
    const reason = await move({ entry, to })
    return reason && t('lanmuCalendar:notMoved', { reason })
  }

  return (
    <Dialog
      title={t('lanmuCalendar:moveTitle', { title })}
      act={t('lanmuCalendar:moveSave')}
      close={close}
      perform={perform}
    >
      <div className="desk-dialog__fields">
        <label className="desk-field">
          <span>{t('lanmuCalendar:moveDate')}</span>
          <input
            type="date"
            required
            value={wanted.date}
            onChange={({ target }) => setWanted({ ...wanted, date: target.value })}
          />
        </label>
        <label className="desk-field">
          <span>{t('lanmuCalendar:moveTime')}</span>
          <input
            type="time"
            required
            value={wanted.time}
            onChange={({ target }) => setWanted({ ...wanted, time: target.value })}
          />
        </label>
      </div>
      <p>{t('lanmuCalendar:moveZone', { zone })}</p>
    </Dialog>
  )
}
