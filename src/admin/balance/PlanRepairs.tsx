'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../useWords.ts'
import { Suggestions } from './Suggestions.tsx'
import { shownDays, useBalance, type DraftPost } from './useBalance.ts'
import type { WithPostCommunity } from './useWithPost.ts'

/**
 * What other changes would mend the plans that a post is part of, or would be: of a draft they are
 * reckoned with it. Looked for when asked.
 */
export function PlanRepairs({
  communities,
  draft,
  reload,
}: {
  communities: WithPostCommunity[]
  /** `null`: the post is on the calendar. */
  draft: DraftPost | null
  /** After a change of the plan. */
  reload: () => void
}) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen) {
    return (
      <Button size="small" buttonStyle="secondary" margin={false} onClick={() => setIsOpen(true)}>
        {t('lanmuBalance:repair')}
      </Button>
    )
  }
  return communities.map(({ community }) => (
    <Repairs key={community.id} {...community} draft={draft} onChange={reload} />
  ))
}

function Repairs({
  slug,
  name,
  draft,
  onChange,
}: {
  slug: string
  name: string
  draft: DraftPost | null
  onChange: () => void
}) {
  const { t } = useWords()
  const { answer, problem, reload: askAgain } = useBalance({ community: slug, draft })
  const reload = () => {
    askAgain()
    onChange()
  }
  const suggestions = answer?.communities[0]?.suggestions
  return (
    <section aria-live="polite">
      <h4>{t('lanmuBalance:repairOf', { community: name })}</h4>
      {problem && <p role="alert">{problem}</p>}
      {!answer && !problem && <p>{t('lanmuBalance:looking')}</p>}
      {suggestions?.length === 0 && <p>{t('lanmuBalance:noRepair')}</p>}
      {draft && suggestions && suggestions.length > 0 && <p>{t('lanmuBalance:withDraft')}</p>}
      {suggestions && (
        <Suggestions
          suggestions={suggestions}
          days={shownDays}
          reload={reload}
          // The calendar does not know the draft, so it would tell other effects.
          hasPreview={!draft}
        />
      )}
    </section>
  )
}
