'use client'

import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { askApi } from '../askApi.ts'

/** How often an open form looks whether somebody else saved. Milliseconds. */
const everyMs = 5_000

type Newer = { updatedAt: string; by: string | null }

/** A version that somebody else saved after the one in the form; `null`: the form is up to date. */
export function useStale(): Newer | null {
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const shown = useFormFields(([fields]) => fields.updatedAt?.value) as string | undefined
  const [newer, setNewer] = useState<Newer | null>(null)
  /** What was seen the last time: what is newer twice is not our own save on its way back. */
  const seen = useRef<string | null>(null)
  const post = `${config.serverURL}${config.routes.api}/posts/${id}`
  const url = `${post}?draft=true&depth=0&select[updatedAt]=true`
  const historyUrl = `${config.serverURL}/v1/posts/${id}/history?limit=1`
  useEffect(() => {
    if (!id || !shown) return
    const abort = new AbortController()
    const { signal } = abort
    async function look(): Promise<void> {
      if (document.hidden) return
      const asked = await askApi<{ updatedAt: string }>({ url, signal })
      if (asked.type === 'refused') return
      const { updatedAt } = asked.body
      const isNewer = Date.parse(updatedAt) > Date.parse(shown!)
      const isSure = isNewer && seen.current === updatedAt
      seen.current = isNewer ? updatedAt : null
      if (!isSure) return
      const last = await askApi<{ items: { by: { name: string } | null }[] }>({
        ...{ url: historyUrl, signal },
      })
      const by = last.type === 'ok' ? (last.body.items[0]?.by?.name ?? null) : null
      setNewer({ updatedAt, by })
    }
    const timer = setInterval(() => {
      look().catch(() => {
        // The form was saved or left meanwhile.
      })
    }, everyMs)
    return () => {
      clearInterval(timer)
      abort.abort()
    }
  }, [id, shown, url, historyUrl])
  const isNewer = newer && shown && Date.parse(newer.updatedAt) > Date.parse(shown)
  return isNewer ? newer : null
}
