'use client'

import { useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'

/** How often an open form says that it is open. Milliseconds. */
const everyMs = 5_000

type Other = { name: string; isTyping: boolean }

/** Who else has this post open, and who of them is changing it. */
export function Present() {
  const { t, language } = useWords()
  const others = useOthers()
  if (others.length === 0) return null
  const list = new Intl.ListFormat(language === 'zh' ? 'zh-CN' : 'en-GB')
  const named = (isTyping: boolean): string =>
    list.format(others.filter((other) => other.isTyping === isTyping).map(({ name }) => name))
  return (
    <p className="lanmu-present" role="status">
      {named(true) && <span>{t('lanmuPost:typing', { names: named(true) })} </span>}
      {named(false) && <span>{t('lanmuPost:looking', { names: named(false) })}</span>}
    </p>
  )
}

function useOthers(): Other[] {
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const isTyping = useFormModified()
  const [others, setOthers] = useState<Other[]>([])
  const url = `${config.serverURL}/v1/posts/${id}/presence`
  useEffect(() => {
    if (!id) return
    const abort = new AbortController()
    async function say(): Promise<void> {
      if (document.hidden) return
      const body = { isTyping }
      const asked = await askApi<{ others: Other[] }>({
        ...{ method: 'POST', url, body, signal: abort.signal },
      })
      if (asked.type === 'ok') setOthers(asked.body.others)
    }
    const beat = () => {
      say().catch(() => {
        // The form was left, or began to be changed: the next beat says so.
      })
    }
    beat()
    const timer = setInterval(beat, everyMs)
    return () => {
      clearInterval(timer)
      abort.abort()
    }
  }, [id, url, isTyping])
  return others
}
