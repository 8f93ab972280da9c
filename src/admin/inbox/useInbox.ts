'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'

export type Task = {
  id: string
  lease: number
  title: string
  channel: { id: string; name: string }
  dueAt: string
  isOverdue: boolean
  isWithdrawn: boolean
  instructions: string | null
  text: string
  media: { id: string; alt: string; path: string }[]
}

export type TaskEnd = { type: 'done'; url: string } | { type: 'not-done'; reason: string }

/** New tasks come while the page is open. Milliseconds. */
const everyMs = 30_000

/** The open tasks, what was last said of one, and ways to say it. */
export function useInbox() {
  const { t } = useWords()
  const { config } = useConfig()
  const base = `${config.serverURL}/v1`
  const [tasks, setTasks] = useState<Task[] | null>(null)
  const [said, setSaid] = useState('')

  const load = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await askApi<{ tasks: Task[] }>({ url: `${base}/inbox?limit=200`, signal })
      if (answer.type === 'ok') setTasks(answer.body.tasks)
      else setSaid(answer.detail)
    },
    [base],
  )

  useEffect(() => {
    const abort = new AbortController()
    // Aborted when the page is left: nobody is there to hear of it.
    const look = () => void load(abort.signal).catch(() => {})
    look()
    const timer = setInterval(look, everyMs)
    return () => {
      clearInterval(timer)
      abort.abort()
    }
  }, [load])

  async function settle(task: Task, end: TaskEnd): Promise<void> {
    const { id, lease, title } = task
    const url = `${base}/inbox/${id}/${end.type}`
    const extra = end.type === 'done' ? (end.url ? { url: end.url } : {}) : { reason: end.reason }
    const answer = await askApi({ method: 'POST', url, body: { lease, ...extra } })
    if (answer.type === 'ok') {
      setSaid(t(end.type === 'done' ? 'lanmuInbox:saidDone' : 'lanmuInbox:saidNotDone', { title }))
    } else {
      setSaid(t('lanmuInbox:failed', { detail: answer.detail }))
    }
    await load()
  }

  return { base, tasks, said, say: setSaid, settle }
}
