'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../useWords.ts'
import { Suggestions } from './Suggestions.tsx'
import { shownDays, useBalance } from './useBalance.ts'
import type { WithPostCommunity } from './useWithPost.ts'

/** What other changes would mend the plans that a scheduled post is part of; looked for when asked. */
export function PlanRepairs({ communities }: { communities: WithPostCommunity[] }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen) {
    return (
      <Button size="small" buttonStyle="secondary" margin={false} onClick={() => setIsOpen(true)}>
        {t('lanmuBalance:repair')}
      </Button>
    )
  }
  return communities.map(({ community }) => <Repairs key={community.id} {...community} />)
}

function Repairs({ slug, name }: { slug: string; name: string }) {
  const { t } = useWords()
  const { answer, problem, reload } = useBalance({ community: slug })
  const suggestions = answer?.communities[0]?.suggestions
  return (
    <section aria-live="polite">
      <h4>{t('lanmuBalance:repairOf', { community: name })}</h4>
      {problem && <p role="alert">{problem}</p>}
      {!answer && !problem && <p>{t('lanmuBalance:looking')}</p>}
      {suggestions?.length === 0 && <p>{t('lanmuBalance:noRepair')}</p>}
      {suggestions && <Suggestions suggestions={suggestions} days={shownDays} reload={reload} />}
    </section>
  )
}
