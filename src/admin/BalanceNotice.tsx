'use client'

import { Banner, useConfig, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Level } from '../domain/balance/policy.ts'
import { Override } from './balance/Override.tsx'
import type { LanmuKeys, LanmuTranslations } from './translations/words.ts'

type Answer = {
  communities: {
    community: { id: string; name: string }
    overrideRole: 'editor' | 'admin'
    breaches: { level: Level; message: string }[]
  }[]
}

/** Asks a little after the last key stroke, not at every one. Milliseconds. */
const pauseMs = 400

/** Says, before it is saved, what this post does to the mix of each community it reaches. */
export function BalanceNotice() {
  const { t, i18n } = useTranslation<LanmuTranslations, LanmuKeys>()
  const { id } = useDocumentInfo()
  const query = useFormFields(([fields]) => {
    const value = (name: string): unknown => fields[name]?.value
    const contentType = value('contentType')
    const publishAt = value('publishAt')
    if (!contentType || !publishAt) return null
    return new URLSearchParams({
      contentType: String(contentType),
      packaging: String(value('packaging') ?? 'topic'),
      publishAt: new Date(publishAt as string).toISOString(),
      timezone: String(value('publishAt_tz') ?? 'UTC'),
      communities: ids(value('communities')),
      channels: ids(value('channels')),
    }).toString()
  })
  const answer = useBalance({ query, id, language: i18n.language === 'zh' ? 'zh' : 'en' })

  if (!query) return <p className="lanmu-balance field-description">{t('lanmu:balanceNeeds')}</p>
  if (!answer) return null
  const blocking = answer.communities.filter(({ breaches }) =>
    breaches.some(({ level }) => level === 'block'),
  )
  const warned = answer.communities.filter(({ breaches }) => breaches.length > 0)
  return (
    <div role="status" className="lanmu-balance">
      {warned.length === 0 && answer.communities.length > 0 && (
        <p className="field-description">{t('lanmu:balanceFine')}</p>
      )}
      {warned.map(({ community, breaches }) => (
        <Banner key={community.id} type={breaches.some(isGrave) ? 'error' : 'info'}>
          <strong>{community.name}</strong>
          <ul>
            {breaches.map(({ level, message }) => (
              <li key={message}>
                <strong>{t(`lanmuBalance:${level}`)}</strong> {message}
              </li>
            ))}
          </ul>
        </Banner>
      ))}
      {blocking.length > 0 && (
        <Override
          post={id ? String(id) : null}
          overrideRole={blocking.some((one) => one.overrideRole === 'admin') ? 'admin' : 'editor'}
        />
      )}
    </div>
  )
}

function isGrave({ level }: { level: Level }): boolean {
  return level !== 'notice'
}

function useBalance({
  query,
  id,
  language,
}: {
  query: string | null
  id: string | number | undefined
  language: 'en' | 'zh'
}): Answer | null {
  const { config } = useConfig()
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (!query) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      const post = id ? `&post=${id}` : ''
      const url = `${config.serverURL}/v1/balance/with-post?${query}&language=${language}${post}`
      fetch(url, { signal: abort.signal, credentials: 'include' })
        .then((response) => (response.ok ? response.json() : null))
        .then(setAnswer)
        // Aborted by the next key stroke, or offline: the form works without the notice.
        .catch(() => {})
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query, id, language, config.serverURL])
  return query ? answer : null
}

/** Relationship values are ids, or documents where the form was populated. */
function ids(value: unknown): string {
  if (!Array.isArray(value)) return ''
  return value
    .map((one: unknown) =>
      typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : String(one),
    )
    .join(',')
}
