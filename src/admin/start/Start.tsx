'use client'

import { Gutter, Link, SetStepNav, useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useRole } from '../useRole.ts'
import { useWords } from '../useWords.ts'
import { ChannelStep } from './ChannelStep.tsx'
import { ColumnStep } from './ColumnStep.tsx'
import { CommunityStep } from './CommunityStep.tsx'
import { Done } from './Done.tsx'
import { PostStep } from './PostStep.tsx'
import { Sample } from './Sample.tsx'
import type { Ground } from './useGround.ts'
import { useGround } from './useGround.ts'

const steps = ['community', 'channel', 'column', 'post'] as const
type Step = (typeof steps)[number]
const collections = {
  ...{ community: 'communities', channel: 'channels', column: 'columns', post: 'posts' },
} as const

/** From an empty installation to the first post that is scheduled, one short form at a time. */
export function Start() {
  const { t } = useWords()
  const { name, isAdmin } = useRole()
  const { ground, reload } = useGround()
  const open = ground && steps.find((step) => ground[step] === null)
  return (
    <Gutter className="desk-page desk-first">
      <SetStepNav nav={[{ label: t('lanmuStart:title') }]} />
      <div className="desk-head">
        <div>
          <h1>{t('lanmuStart:welcome', { name })}</h1>
          <p>{t(isAdmin ? 'lanmuStart:lead' : 'lanmuStart:cardOther')}</p>
        </div>
      </div>
      {ground && isAdmin && (
        <>
          <ol className="desk-steps">
            {steps.map((step, index) => (
              <StepItem
                key={step}
                step={step}
                number={index + 1}
                ground={ground}
                isOpen={step === open}
                reload={reload}
              />
            ))}
          </ol>
          {!open && <Done ground={ground} />}
          <Sample changed={reload} />
        </>
      )}
    </Gutter>
  )
}

function StepItem({
  step,
  number,
  ground,
  isOpen,
  reload,
}: {
  step: Step
  number: number
  ground: Ground
  isOpen: boolean
  reload: () => void
}) {
  const { t } = useWords()
  const { config } = useConfig()
  const heading = useRef<HTMLHeadingElement>(null)
  const wasClosed = useRef(!isOpen)
  const made = ground[step]
  // The form that just opened is where the reader goes on, not where the page begins.
  useEffect(() => {
    if (isOpen && wasClosed.current && number > 1) heading.current?.focus()
    wasClosed.current = !isOpen
  }, [isOpen, number])
  const forms: Record<Step, ReactNode> = {
    community: <CommunityStep done={reload} />,
    channel: <ChannelStep community={ground.community} done={reload} />,
    column: <ColumnStep channel={ground.channel} done={reload} />,
    post: <PostStep channel={ground.channel} column={ground.column} done={reload} />,
  }
  return (
    <li
      className="desk-step"
      data-is-done={made !== null}
      aria-current={isOpen ? 'step' : undefined}
    >
      <span className="desk-step__number" aria-hidden="true">
        {made ? '✓' : number}
      </span>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {t(`lanmuStart:step_${step}`)}
        </h2>
        {made ? (
          <p>
            <span className="desk-hidden">{t('lanmuStart:done')} </span>
            <Link
              href={`${config.routes.admin}/collections/${collections[step]}/${made.id}`}
              prefetch={false}
            >
              {'name' in made ? made.name : made.title}
            </Link>
          </p>
        ) : (
          <p>{t(`lanmuStart:about_${step}`)}</p>
        )}
        {isOpen && forms[step]}
      </div>
    </li>
  )
}
