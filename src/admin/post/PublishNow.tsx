'use client'

import { Button, toast, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askApi } from '../askApi.ts'
import { Dialog } from '../Dialog.tsx'
import type { LanmuKeys } from '../translations/words.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'

type Departure = {
  channel: { id: string; name: string; kind: string }
  because: 'now' | 'quiet-hours' | 'spread' | 'queue' | 'held'
  at: string | null
}
type Told = { channels: Departure[]; blockedBy: { id: string; name: string }[] }

/** Asks once, and says when it would leave on each channel. */
export function PublishNow({
  version,
  isDisabled,
  done,
}: {
  /** What is published is what was read. */
  version: string
  isDisabled: boolean
  done: () => Promise<void>
}) {
  const { t } = useWords()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const title = useFormFields(([fields]) => String(fields.title?.value ?? ''))
  const [isAsked, setIsAsked] = useState(false)
  const url = `${config.serverURL}/v1/posts/${id}/publish-now`

  async function perform(): Promise<string | null> {
    const asked = await askApi<Told>({ url, method: 'POST', body: { version } })
    if (asked.type === 'refused') return asked.detail
    toast.success(t('lanmuPost:nowDone'))
    await done()
    return null
  }

  return (
    <>
      <Button
        id="lanmu-publish-now"
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={isDisabled}
        onClick={() => setIsAsked(true)}
      >
        {t('lanmuPost:publishNow')}
      </Button>
      {isAsked && (
        <Dialog
          title={t('lanmuPost:nowTitle', { title })}
          act={t('lanmuPost:nowAct')}
          close={() => setIsAsked(false)}
          perform={perform}
        >
          <Departures url={url} />
        </Dialog>
      )}
    </>
  )
}

function Departures({ url }: { url: string }) {
  const { t } = useWords()
  const times = useTimes()
  const zone = useFormFields(([fields]) => fields['publishAt_tz']?.value) as string | undefined
  const [told, setTold] = useState<Told | string | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    askApi<Told>({ url, method: 'POST', body: { isDryRun: true }, signal: abort.signal })
      .then((asked) => setTold(asked.type === 'ok' ? asked.body : asked.detail))
      .catch(() => {
        // The question was closed.
      })
    return () => abort.abort()
  }, [url])
  if (told === null) return <p>{t('lanmuPost:nowAsking')}</p>
  if (typeof told === 'string') {
    return (
      <p role="alert" className="desk-problem">
        {told}
      </p>
    )
  }
  return (
    <>
      <ul className="lanmu-departures">
        {told.channels.map(({ channel, because, at }) => (
          <li key={channel.id}>
            <strong>{channel.name}</strong>{' '}
            {t(keyOf({ channel, because }), {
              time: at ? times.dayTime(at, zone || times.here) : '',
            })}
          </li>
        ))}
      </ul>
      {told.blockedBy.length > 0 && (
        <p>
          {t('lanmuPost:blocked', { names: told.blockedBy.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </>
  )
}

function keyOf({ channel, because }: Pick<Departure, 'channel' | 'because'>): LanmuKeys {
  if (because !== 'now') return `lanmuPost:leaves_${because}`
  if (channel.kind === 'manual') return 'lanmuPost:leaves_inbox'
  return channel.kind === 'pull' ? 'lanmuPost:leaves_pull' : 'lanmuPost:leaves_now'
}
