'use client'

import { Button } from '@payloadcms/ui'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { useRole } from '../useRole.ts'
import { useWords } from '../useWords.ts'
import type { TaskEnd } from './useInbox.ts'

/** "Done", with an address where there is one, or "could not", with the reason. */
export function TaskEnds({ onSettle }: { onSettle: (end: TaskEnd) => Promise<void> }) {
  const { t } = useWords()
  const { isPlanner } = useRole()
  const [url, setUrl] = useState('')
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  if (!isPlanner) return null

  async function settle(event: FormEvent): Promise<void> {
    event.preventDefault()
    setIsBusy(true)
    await onSettle(reason === null ? { type: 'done', url } : { type: 'not-done', reason })
    setIsBusy(false)
  }

  if (reason !== null) {
    return (
      // A form of its own, so that its field is a new one and takes the keyboard.
      <form key="why" className="lanmu-task-ends" onSubmit={(event) => void settle(event)}>
        <label>
          {t('lanmuInbox:why')}
          <input
            autoFocus
            required
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <div className="lanmu-task-buttons">
          <Button type="submit" disabled={isBusy || !reason.trim()}>
            {t('lanmuInbox:notDoneSure')}
          </Button>
          <Button buttonStyle="secondary" onClick={() => setReason(null)}>
            {t('lanmuInbox:back')}
          </Button>
        </div>
      </form>
    )
  }
  return (
    <form key="done" className="lanmu-task-ends" onSubmit={(event) => void settle(event)}>
      <label>
        {t('lanmuInbox:url')}
        <input
          type="url"
          inputMode="url"
          maxLength={2000}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      <div className="lanmu-task-buttons">
        <Button type="submit" disabled={isBusy}>
          {t('lanmuInbox:done')}
        </Button>
        <Button buttonStyle="secondary" disabled={isBusy} onClick={() => setReason('')}>
          {t('lanmuInbox:notDone')}
        </Button>
      </div>
    </form>
  )
}
