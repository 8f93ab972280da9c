'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import type { Asked } from '../askApi.ts'
import { askApi } from '../askApi.ts'
import type { ChangeAnswer } from '../balance/answer.ts'
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
  const done = useRef<Undo[]>([])
  const [undoable, setUndoable] = useState(0)

  const send = useCallback(
    async <T>({ url, body }: MoveRequest): Promise<Asked<T>> => {
      const asked = await askApi<T>({ url: `${config.serverURL}${url}`, method: 'POST', body })
      reload()
      return asked
    },
    [config.serverURL, reload],
  )

  /** `null`: it was done. Otherwise why not. */
  const ask = useCallback(
    async (request: MoveRequest): Promise<string | null> => {
      const asked = await send(request)
      return asked.type === 'ok' ? null : asked.detail
    },
    [send, t],
  )

  const remember = useCallback((undoing: Undo): void => {
    done.current.push(undoing)
    setUndoable(done.current.length)
  }, [])

  const undo = useCallback(async (): Promise<void> => {
    const last = done.current.pop()
    setUndoable(done.current.length)
    if (!last) return
    const reason = await ask(last.request)
    if (reason) toast.error(t('lanmuCalendar:notMoved', { reason }))
    else toast.success(t(last.said))
  }, [ask, t])

  const move = useCallback(
    async ({ entry, to, issue }: Moved): Promise<string | null> => {
      const request = issue ? fillRequest({ post: entry, issue }) : moveRequest({ entry, to })
      const reason = await ask(request)
      if (reason) return reason
      remember({ request: moveRequest({ entry, to: entry.at }), said: 'lanmuCalendar:undone' })
      const time = write(issue?.at ?? to)
      toast.success(t(issue ? 'lanmuCalendar:filled' : 'lanmuCalendar:moved', { time }), {
        action: { label: t('lanmuCalendar:undo'), onClick: () => void undo() },
      })
      return null
    },
    [ask, remember, t, undo, write],
  )

  /** Carries out a repair as a whole; `true`: it was done. */
  const repair = useCallback(
    async (changes: ChangeAnswer[]): Promise<boolean> => {
      const url = '/v1/balance/apply'
      const asked = await send<{ undo: object[] }>({ url, body: { changes } })
      if (asked.type === 'refused') {
        toast.error(asked.detail)
        return false
      }
      const request = { url, body: { changes: asked.body.undo } }
      remember({ request, said: 'lanmuBalance:takenBack' })
      toast.success(t('lanmuBalance:applied'), {
        action: { label: t('lanmuCalendar:undo'), onClick: () => void undo() },
      })
      return true
    },
    [send, remember, t, undo],
  )
  return { move, repair, ask, undo, canUndo: undoable > 0 }
}

/** How to take something back, and what is said then. */
type Undo = { request: MoveRequest; said: 'lanmuCalendar:undone' | 'lanmuBalance:takenBack' }

/** `issue`: the empty issue it is put into. */
export type Moved = { entry: Entry; to: number; issue?: Entry | null }
