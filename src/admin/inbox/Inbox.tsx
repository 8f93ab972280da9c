'use client'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import { useRef } from 'react'
import { useWords } from '../useWords.ts'
import { InboxTask } from './InboxTask.tsx'
import { useInbox } from './useInbox.ts'

/** The list of what a person publishes by hand; made for a phone as much as for a desk. */
export function Inbox() {
  const { t } = useWords()
  const { base, tasks, said, say, settle } = useInbox()
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <Gutter className="desk-page lanmu-inbox">
      <SetStepNav nav={[{ label: t('lanmuInbox:title') }]} />
      <div className="desk-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t('lanmuInbox:title')}
          </h1>
          <p>{t('lanmuInbox:what')}</p>
        </div>
      </div>
      <p role="status" className="lanmu-inbox-said">
        {said}
      </p>
      {tasks === null && <p>{t('lanmuInbox:loading')}</p>}
      {tasks?.length === 0 && <p className="desk-empty">{t('lanmuInbox:none')}</p>}
      {tasks && tasks.length > 0 && (
        <p className="lanmu-inbox-count">{t('lanmuInbox:count', { count: tasks.length })}</p>
      )}
      <ul>
        {tasks?.map((task) => (
          <li key={task.id}>
            <InboxTask
              task={task}
              base={base}
              say={say}
              onSettle={async (end) => {
                await settle(task, end)
                // Its own buttons are gone with it: the keyboard begins at the top again.
                heading.current?.focus()
              }}
            />
          </li>
        ))}
      </ul>
    </Gutter>
  )
}
