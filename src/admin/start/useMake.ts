'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'

/** Makes a document; gives why it could not, in words, or `null`. */
export function useMake() {
  const { config } = useConfig()
  const { t } = useWords()
  return useCallback(
    async ({ path, data }: { path: string; data: object }): Promise<string | null> => {
      const root = path.startsWith('/v1') ? '' : config.routes.api
      const url = `${config.serverURL}${root}${path}`
      const asked = await askApi({ url, method: 'POST', body: data })
      if (asked.type === 'ok') return null
      return asked.code === 'offline' ? t('lanmu:offline') : asked.detail
    },
    [config.serverURL, config.routes.api, t],
  )
}
