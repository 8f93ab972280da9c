'use client'

import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { askApi } from '../askApi.ts'

/** How often an open form says that it is open, and hears of others. Milliseconds. */
const everyMs = 5_000

export type Other = { name: string; isTyping: boolean }
export type Newer = { updatedAt: string; by: { name: string } | null }
type Heard = { others: Other[]; newer: Newer | null }

const silence: Heard = { others: [], newer: null }

/**
 * Who else has the post of this form open, and a version that somebody else saved after the one in
 * it; `null`: the form is up to date.
 */
export function useBeat({ isUnsaved }: { isUnsaved: boolean }): Heard {
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const shown = useFormFields(([fields]) => fields.updatedAt?.value) as string | undefined
  const [heard, setHeard] = useState(silence)
  const form = useRef({ shown, isUnsaved, hasTyped: false })
  useEffect(() => {
    // Between two beats somebody may have typed, and the form have saved it.
    form.current = { shown, isUnsaved, hasTyped: form.current.hasTyped || isUnsaved }
  }, [shown, isUnsaved])
  const url = `${config.serverURL}/v1/posts/${id}/presence`
  useEffect(() => {
    if (!id) return
    const abort = new AbortController()
    /** What was seen the last time: what is newer twice is not our own save on its way back. */
    let seen: string | null = null
    async function say(): Promise<void> {
      if (document.hidden) return
      const { shown: at, hasTyped: isTyping } = form.current
      form.current.hasTyped = form.current.isUnsaved
      const body = { isTyping, ...(at && { shown: at }) }
      const asked = await askApi<Heard>({ method: 'POST', url, body, signal: abort.signal })
      if (asked.type === 'refused') return
      const { others, newer } = asked.body
      const isSure = newer !== null && newer.updatedAt === seen
      seen = newer?.updatedAt ?? null
      setHeard(({ newer: known }) => ({ others, newer: isSure ? newer : known }))
    }
    const beat = () => {
      say().catch(() => {
        // The form was left.
      })
    }
    beat()
    const timer = setInterval(beat, everyMs)
    return () => {
      clearInterval(timer)
      abort.abort()
    }
  }, [id, url])
  const isNewer = heard.newer && shown && Date.parse(heard.newer.updatedAt) > Date.parse(shown)
  return isNewer ? heard : { ...heard, newer: null }
}
