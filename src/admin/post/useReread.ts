'use client'

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'
import { askApi } from '../askApi.ts'

/** Puts the newest saved version into the form, for what was changed by other doors than the form. */
export function useReread(): () => Promise<void> {
  const { config } = useConfig()
  const { id, setHasPublishedDoc, setData } = useDocumentInfo()
  const { reset, setProcessing } = useForm()
  const url = `${config.serverURL}${config.routes.api}/posts/${id}?draft=true&depth=0`
  return useCallback(async () => {
    // What is typed meanwhile would be lost: the fields wait.
    setProcessing(true)
    try {
      const asked = await askApi<Record<string, unknown>>({ url })
      if (asked.type === 'refused') return
      if (asked.body._status === 'published') setHasPublishedDoc(true)
      setData(asked.body)
      await reset(asked.body)
    } finally {
      setProcessing(false)
    }
  }, [url, reset, setData, setHasPublishedDoc, setProcessing])
}
