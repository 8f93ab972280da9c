'use client'

import { Button } from '@payloadcms/ui'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
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
  const dialog = useRef<HTMLDialogElement>(null)
  const [date = '', time = ''] = wallOf({ at: entry.at, zone }).split('T')
  const [wanted, setWanted] = useState({ date, time })
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setIsBusy(true)
    const to = instantOf({ wall: `${wanted.date}T${wanted.time}`, zone })
    const reason = await move({ entry, to })
    setIsBusy(false)
    if (reason) setProblem(t('lanmuCalendar:notMoved', { reason }))
    else close()
  }

  return (
    <dialog ref={dialog} className="lanmu-dialog" aria-labelledby="lanmu-move" onClose={close}>
      <form onSubmit={(event) => void submit(event)}>
        <h2 id="lanmu-move">
          {t('lanmuCalendar:moveTitle', { title: entry.title || t('lanmuCalendar:untitled') })}
        </h2>
        <div className="lanmu-dialog__fields">
          <label>
            {t('lanmuCalendar:moveDate')}
            <input
              type="date"
              required
              value={wanted.date}
              onChange={({ target }) => setWanted({ ...wanted, date: target.value })}
            />
          </label>
          <label>
            {t('lanmuCalendar:moveTime')}
            <input
              type="time"
              required
              value={wanted.time}
              onChange={({ target }) => setWanted({ ...wanted, time: target.value })}
            />
          </label>
        </div>
        <p className="lanmu-hint">{t('lanmuCalendar:moveZone', { zone })}</p>
        {problem && (
          <p role="alert" className="lanmu-problem">
            {problem}
          </p>
        )}
        <div className="lanmu-dialog__buttons">
          <Button buttonStyle="secondary" size="medium" type="button" onClick={close}>
            {t('lanmuCalendar:cancel')}
          </Button>
          <Button size="medium" type="submit" disabled={isBusy}>
            {t('lanmuCalendar:moveSave')}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
