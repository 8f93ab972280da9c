'use client'

import { Button, Gutter, SetStepNav, useConfig } from '@payloadcms/ui'
import { HoldsBanner } from '../holds/HoldsBanner.tsx'
import { useHolds } from '../holds/useHolds.ts'
import { FirstSteps } from '../start/FirstSteps.tsx'
import { useRole } from '../useRole.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import { Mix } from './Mix.tsx'
import { MixOverTime } from './MixOverTime.tsx'
import { Needs } from './Needs.tsx'
import { Running } from './Running.tsx'
import { Today } from './Today.tsx'
import { useHome } from './useHome.ts'

/** What the day brings, what needs the reader, the mix of the week, and whether posts leave. */
export function Home() {
  const { t } = useWords()
  const { config } = useConfig()
  const { name, role } = useRole()
  const { holds } = useHolds()
  const times = useTimes()
  const { home, problem, reload } = useHome()
  const canWrite = role !== 'viewer'
  return (
    <Gutter className="dashboard desk-page desk-home">
      <SetStepNav nav={[]} />
      <div className="desk-head">
        <div>
          <h1>{t('lanmuHome:hello', { name })}</h1>
          <p suppressHydrationWarning>{home && times.day(home.now, times.here)}</p>
        </div>
        {canWrite && (
          <Button
            el="anchor"
            url={`${config.routes.admin}/collections/posts/create`}
            size="medium"
            margin={false}
          >
            {t('lanmuHome:write')}
          </Button>
        )}
      </div>
      <HoldsBanner holds={holds.filter(({ scope }) => scope !== 'everything')} />
      {problem && (
        <p role="alert" className="desk-problem">
          {t('lanmuHome:failed', { reason: problem })}
        </p>
      )}
      {!home && !problem && (
        <div className="desk-home__grid" role="status" aria-label={t('lanmuHome:loading')}>
          <div className="desk-home__waits" />
          <div className="desk-home__waits" />
        </div>
      )}
      {home && (
        <>
          <FirstSteps counts={home.counts} />
          <div className="desk-home__grid">
            <Today home={home} />
            <Needs home={home} reload={reload} />
            <Mix balance={home.balance} />
            <Running home={home} />
            {home.balance[0]?.plan.isSample && <MixOverTime mix={home.balance[0]} />}
          </div>
        </>
      )}
    </Gutter>
  )
}
