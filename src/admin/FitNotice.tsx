'use client'

import { useConfig, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askApi } from './askApi.ts'
import { useWords } from './useWords.ts'

type Preview = {
  channel: { id: string; name: string }
  parts: { counts: { used: number; max: number; unit: string }[] }[]
  problems: { type: string; isFatal: boolean; en: string; zh: string }[]
}

/** Asks a little after the last key stroke, not at every one. Milliseconds. */
const pauseMs = 600

/** How much of each chosen channel's room the text takes, and what would not fit, while it is written. */
export function FitNotice() {
  const { t, language } = useWords()
  const previews = usePreviews()
  const measured = previews.filter(
    ({ parts, problems }) => problems.length > 0 || parts.some(({ counts }) => counts.length > 0),
  )
  if (measured.length === 0) return null
  return (
    <section className="lanmu-fit" aria-label={t('lanmuChannels:fit')}>
      <h4>{t('lanmuChannels:fit')}</h4>
      <ul>
        {measured.map(({ channel, parts, problems }) => (
          <li key={channel.id}>
            <strong>{channel.name}</strong>{' '}
            {parts.flatMap(({ counts }, part) =>
              counts.map(({ used, max, unit }) => (
                <span key={`${part} ${unit}`} className={used > max ? 'lanmu-fit-over' : undefined}>
                  {t('lanmuChannels:fitCount', { used, max })}{' '}
                </span>
              )),
            )}
            {/* Only what is wrong is read aloud: numbers change with every letter. */}
            <span role="status">
              {problems.map((problem) => (
                <span key={problem.type} className={problem.isFatal ? 'lanmu-fit-over' : undefined}>
                  {problem[language]}{' '}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the chosen channels would be sent of what stands in the form. */
function usePreviews(): Preview[] {
  const { config } = useConfig()
  const [previews, setPreviews] = useState<Preview[]>([])
  const asked = useFormFields(([fields]) => {
    const value = (name: string): unknown => fields[name]?.value
    const channels = ids(value('channels'))
    if (channels.length === 0) return null
    const body = value('body')
    const publishAt = value('publishAt')
    return JSON.stringify({
      channels: channels.slice(0, 20),
      title: value('title') ?? '',
      body: body ? { lexical: body } : null,
      contentType: value('contentType') ?? undefined,
      packaging: value('packaging') ?? undefined,
      link: value('link') || null,
      media: ids(value('media')),
      column: ids([value('column')])[0] ?? null,
      publishAt: publishAt ? new Date(publishAt as string).toISOString() : null,
    })
  })
  const url = `${config.serverURL}/v1/post-previews`
  useEffect(() => {
    if (!asked) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      const body = JSON.parse(asked) as object
      askApi<{ previews: Preview[] }>({ method: 'POST', url, body, signal: abort.signal })
        .then((answer) => setPreviews(answer.type === 'ok' ? answer.body.previews : []))
        // Aborted by the next key stroke: that one is asked about instead.
        .catch(() => {})
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, url])
  return asked ? previews : []
}

/** Relationship values are ids, or documents where the form was populated. */
function ids(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => {
    const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : one
    return id ? [String(id)] : []
  })
}
