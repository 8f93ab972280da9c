'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import { askApi } from '../askApi.ts'
import type { LanmuKeys } from '../translations/words.ts'
import { useWords } from '../useWords.ts'
import type { Entry } from './entries.ts'
import type { MoveRequest } from './moves.ts'
import { fillRequest, moveRequest } from './moves.ts'

/** Carries out moves, says how each ended, and remembers how to take it back. */
export function useMoves({
  reload,
  write,
}: {
  reload: () => void
  /** An instant as the reader writes it. */
  write: (at: number) => string
}) {
  const { t } = useWords()
  const { config } = useConfig()
  const done = useRef<MoveRequest[]>([])
  const [undoable, setUndoable] = useState(0)

  /** `null`: it was done. Otherwise why not. */
  const ask = useCallback(
    async ({ url, body }: MoveRequest): Promise<string | null> => {
      const asked = await askApi({ url: `${config.serverURL}${url}`, method: 'POST', body })
      reload()
      return asked.type === 'ok' ? null : reasonOf({ ...asked, t })
    },
    [config.serverURL, reload, t],
  )

  const undo = useCallback(async (): Promise<void> => {
    const last = done.current.pop()
    setUndoable(done.current.length)
    if (!last) return
    const reason = await ask(last)
    if (reason) toast.error(t('lanmuCalendar:notMoved', { reason }))
    else toast.success(t('lanmuCalendar:undone'))
  }, [ask, t])

  const move = useCallback(
    async ({ entry, to, issue }: Moved): Promise<string | null> => {
      const request = issue ? fillRequest({ post: entry, issue }) : moveRequest({ entry, to })
      const reason = await ask(request)
      if (reason) return reason
      done.current.push(moveRequest({ entry, to: entry.at }))
      setUndoable(done.current.length)
      const time = write(issue?.at ?? to)
      toast.success(t(issue ? 'lanmuCalendar:filled' : 'lanmuCalendar:moved', { time }), {
        action: { label: t('lanmuCalendar:undo'), onClick: () => void undo() },
      })
      return null
    },
    [ask, t, undo, write],
  )
  return { move, ask, undo, canUndo: undoable > 0 }
}

/** `issue`: the empty issue it is put into. */
export type Moved = { entry: Entry; to: number; issue?: Entry | null }

const worded = [
  ...['has-left', 'unsaved-draft', 'past', 'taken', 'skipped', 'busy', 'forbidden'],
  ...['no-post', 'no-column', 'no-issue', 'offline'],
]

/** The server's reason in the reader's language; its own words where it is none of those we know. */
function reasonOf({
  code,
  detail,
  t,
}: {
  code: string
  detail: string
  t: ReturnType<typeof useWords>['t']
}): string {
  return worded.includes(code) ? t(`lanmuCalendar:refused_${code}` as LanmuKeys) : detail
}
