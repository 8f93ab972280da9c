'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useRole } from '../useRole.ts'
import { useWords } from '../useWords.ts'
import type { HomeAnswer } from '../home/useHome.ts'

/** On the home page of an installation that is not set up yet: how far it has come, and on. */
export function FirstSteps({ counts }: { counts: HomeAnswer['counts'] }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { isAdmin } = useRole()
  const { communities, channels, columns, scheduled } = counts
  const done = [communities, channels, columns, scheduled].filter((count) => count > 0).length
  if (done === 4) return null
  return (
    <section className="desk-start" aria-labelledby="desk-start">
      <h2 id="desk-start">{t('lanmuStart:cardTitle')}</h2>
      <p>{t(isAdmin ? 'lanmuStart:cardText' : 'lanmuStart:cardOther')}</p>
      {isAdmin && (
        <Button el="anchor" url={`${config.routes.admin}/start`} size="medium" margin={false}>
          {t(done === 0 ? 'lanmuStart:begin' : 'lanmuStart:goOn', { done, all: 4 })}
        </Button>
      )}
    </section>
  )
}
