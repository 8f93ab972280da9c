'use client'

import { useField } from '@payloadcms/ui'
import type { ArrayFieldClientComponent } from 'payload'
import type { KeyboardEvent } from 'react'
import { useId, useState } from 'react'
import { idsOf } from '../../domain/ids.ts'
import { useWords } from '../useWords.ts'
import { ChannelTab } from './ChannelTab.tsx'
import type { Preview } from './usePreviews.ts'
import { usePreviews } from './usePreviews.ts'
import './channels.css'

/** A tab for each channel: what it will show, how much of its room is taken, and what to say there instead. */
export const Channels: ArrayFieldClientComponent = (props) => {
  const { t } = useWords()
  const { path } = useField({ hasRows: true, potentiallyStalePath: props.path })
  const { value: chosen } = useField<unknown>({ path: 'channels' })
  const previews = usePreviews()
  const [wanted, setWanted] = useState<string | null>(null)
  const id = useId()
  const isChosen = idsOf(chosen).length > 0
  const shown = previews.find(({ channel }) => channel.id === wanted) ?? previews[0]

  return (
    <section className="lanmu-channels" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{t('lanmuLook:channels')}</h4>
      {!isChosen && <p className="lanmu-channels__empty">{t('lanmuLook:noChannel')}</p>}
      {isChosen && !shown && <p className="lanmu-channels__empty">{t('lanmuLook:reading')}</p>}
      {shown && (
        <>
          <TabList
            id={id}
            previews={previews}
            shown={shown.channel.id}
            choose={(channel) => setWanted(channel)}
          />
          <div
            role="tabpanel"
            id={`${id}-panel`}
            aria-labelledby={`${id}-${shown.channel.id}`}
            className="lanmu-channels__panel"
          >
            <ChannelTab key={shown.channel.id} preview={shown} path={path} field={props} />
          </div>
          {/* Only what is wrong is read aloud: numbers change with every letter. */}
          <Trouble previews={previews} />
        </>
      )}
    </section>
  )
}

function TabList({
  id,
  previews,
  shown,
  choose,
}: {
  id: string
  previews: Preview[]
  shown: string
  choose: (channel: string) => void
}) {
  const { t } = useWords()
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const at = previews.findIndex(({ channel }) => channel.id === shown)
    const next = previews.at((at + step) % previews.length)
    if (!next) return
    event.preventDefault()
    choose(next.channel.id)
    document.getElementById(`${id}-${next.channel.id}`)?.focus()
  }
  return (
    <div
      role="tablist"
      aria-label={t('lanmuLook:channels')}
      className="lanmu-channels__tabs"
      onKeyDown={move}
    >
      {previews.map(({ channel, problems, parts }) => {
        const isFatal = problems.some((problem) => problem.isFatal)
        const isShown = channel.id === shown
        return (
          <button
            key={channel.id}
            type="button"
            role="tab"
            id={`${id}-${channel.id}`}
            aria-selected={isShown}
            aria-controls={`${id}-panel`}
            tabIndex={isShown ? 0 : -1}
            onClick={() => choose(channel.id)}
          >
            {channel.name}
            {isFatal && (
              <span className="lanmu-channels__fatal" title={t('lanmuLook:refused')}>
                <span aria-hidden="true">!</span>
                <span className="desk-hidden">{t('lanmuLook:refused')}</span>
              </span>
            )}
            {!isFatal && parts.length > 1 && (
              <span className="lanmu-channels__parts">×{parts.length}</span>
            )}
          </button>
        )
      })}
    </div>
  )
}

function Trouble({ previews }: { previews: Preview[] }) {
  const { language } = useWords()
  const fatal = previews.flatMap(({ channel, problems }) =>
    problems
      .filter(({ isFatal }) => isFatal)
      .map((problem) => ({ key: `${channel.id} ${problem.type}`, channel, problem })),
  )
  return (
    <ul className="lanmu-channels__trouble" role="status">
      {fatal.map(({ key, channel, problem }) => (
        <li key={key}>
          <strong>{channel.name}</strong> {problem[language]}
        </li>
      ))}
    </ul>
  )
}
