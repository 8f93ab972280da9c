'use client'

import { Button, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../useWords.ts'
import { Present } from './Present.tsx'
import type { Newer } from './useBeat.ts'
import { useBeat } from './useBeat.ts'
import { useIsUnsaved } from './useIsUnsaved.ts'
import { useReread } from './useReread.ts'

/** So long after another's last save the form says who is at it. Milliseconds. */
const lingerMs = 60_000

/** Who else is at this post, and what to do where two wrote at once. */
export function Editing() {
  const isUnsaved = useIsUnsaved()
  const { others, newer } = useBeat({ isUnsaved })
  return (
    <>
      <Present others={others} />
      <Stale newer={newer} isUnsaved={isUnsaved} />
    </>
  )
}

/**
 * Says that somebody else saved the post while it stood open here. Where nothing was typed the form
 * just shows the newest; otherwise whoever typed decides, and until then nothing is overwritten.
 */
function Stale({ newer, isUnsaved }: { newer: Newer | null; isUnsaved: boolean }) {
  const { t } = useWords()
  const { dispatchFields, setModified } = useForm()
  const reread = useReread()
  const [follows, setFollows] = useState<string | null>(null)
  /** The version that is being put into the form: once is enough. */
  const taken = useRef<string | null>(null)
  const updatedAt = newer?.updatedAt ?? null
  const by = newer?.by?.name ?? null
  const isFollowing = updatedAt !== null && !isUnsaved
  useEffect(() => {
    if (!isFollowing || taken.current === updatedAt) return
    taken.current = updatedAt
    setFollows(by)
    void reread()
  }, [isFollowing, updatedAt, by, reread])
  useEffect(() => {
    const timer = setTimeout(() => setFollows(null), lingerMs)
    return () => clearTimeout(timer)
  }, [follows, newer])
  if (follows && !isUnsaved) {
    return (
      <p className="lanmu-follows" role="status">
        {t('lanmuPost:follows', { name: follows })}
      </p>
    )
  }
  if (!newer || !isUnsaved) return null
  const showNewest = () => {
    taken.current = newer.updatedAt
    void reread()
  }
  return (
    <div className="lanmu-stale" role="alert">
      <p>
        <strong>{by ? t('lanmuPost:stale', { name: by }) : t('lanmuPost:staleSomebody')}</strong>{' '}
        {t('lanmuPost:staleWhat')}
      </p>
      <div className="lanmu-stale__acts">
        <Button id="lanmu-show-newest" size="small" margin={false} onClick={showNewest}>
          {t('lanmuPost:showNewest')}
        </Button>
        <Button
          id="lanmu-keep-mine"
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => {
            dispatchFields({ type: 'UPDATE', path: 'updatedAt', value: newer.updatedAt })
            setModified(true)
          }}
        >
          {t('lanmuPost:keepMine')}
        </Button>
      </div>
    </div>
  )
}
