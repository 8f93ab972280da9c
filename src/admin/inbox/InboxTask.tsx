'use client'

import { Button } from '@payloadcms/ui'
import { useRef } from 'react'
import { useWords } from '../useWords.ts'
import { TaskEnds } from './TaskEnds.tsx'
import type { Task, TaskEnd } from './useInbox.ts'

/** One post to publish: what to copy, what to save, and what became of it. */
export function InboxTask({
  task,
  base,
  say,
  onSettle,
}: {
  task: Task
  /** The address of /v1. */
  base: string
  say: (text: string) => void
  onSettle: (end: TaskEnd) => Promise<void>
}) {
  const { t, locale } = useWords()
  const text = useRef<HTMLTextAreaElement>(null)
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const dueAt = time.format(new Date(task.dueAt))
  const heading = `task-${task.id}`

  async function copy(): Promise<void> {
    text.current?.select()
    try {
      await navigator.clipboard.writeText(task.text)
      say(t('lanmuInbox:copied', { title: task.title }))
    } catch {
      // Without https, or forbidden: the text is marked, so a person can.
      say(t('lanmuInbox:notCopied'))
    }
  }

  return (
    <article aria-labelledby={heading} className="lanmu-task">
      <h2 id={heading}>{task.title}</h2>
      <p>
        <strong>{task.channel.name}</strong>
        {' · '}
        <span className={task.isOverdue ? 'lanmu-task-overdue' : undefined}>
          {t(task.isOverdue ? 'lanmuInbox:overdue' : 'lanmuInbox:due', { time: dueAt })}
        </span>
      </p>
      {task.isWithdrawn && <p className="lanmu-task-withdrawn">{t('lanmuInbox:withdrawn')}</p>}
      {task.instructions && <p className="lanmu-task-instructions">{task.instructions}</p>}
      <textarea
        ref={text}
        readOnly
        rows={Math.min(12, task.text.split('\n').length + 1)}
        value={task.text}
        aria-label={t('lanmuInbox:text')}
      />
      <div className="lanmu-task-buttons">
        <Button buttonStyle="secondary" onClick={() => void copy()}>
          {t('lanmuInbox:copy')}
        </Button>
        {task.media.map(({ id, alt, path }, index) => (
          <a key={id} href={base + path} download className="btn btn--style-secondary" title={alt}>
            {t('lanmuInbox:picture', { number: index + 1 })}
          </a>
        ))}
      </div>
      <TaskEnds onSettle={onSettle} />
    </article>
  )
}
