'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useRole } from '../useRole.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import type { HomeAnswer } from './useHome.ts'

/** Written in one click: the form opens with the column, its time and its channels. */
export function EmptyIssue({
  issue: { id, column, at, timezone },
  isTimed,
}: {
  issue: HomeAnswer['empty'][number]
  /** Whether its time is shown: beside a clock it is known already. */
  isTimed: boolean
}) {
  const { t } = useWords()
  const { config } = useConfig()
  const { role } = useRole()
  const times = useTimes()
  const time = times.dayTime(at, timezone)
  const start = new URLSearchParams({ column: column.id, issue: id }).toString()
  return (
    <span className="desk-issue">
      <span>{column.name}</span>
      {isTimed && (
        <small>
          {time}
          {timezone !== times.here && ` ${timezone}`}
        </small>
      )}
      {role !== 'viewer' && (
        <Link
          href={`${config.routes.admin}/collections/posts/create?${start}`}
          prefetch={false}
          aria-label={t('lanmuHome:fillOf', { column: column.name, time })}
        >
          {t('lanmuHome:fill')}
        </Link>
      )}
    </span>
  )
}
