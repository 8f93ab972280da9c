'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { askApi } from '../askApi.ts'

/** Makes a document; gives why it could not, in words, or `null`. */
export function useMake() {
  const { config } = useConfig()
  return useCallback(
    async ({ path, data }: { path: string; data: object }): Promise<string | null> => {
      const root = path.startsWith('/v1') ? '' : config.routes.api
      const url = `${config.serverURL}${root}${path}`
      const asked = await askApi({ url, method: 'POST', body: data })
      return asked.type === 'ok' ? null : asked.detail
    },
    [config.serverURL, config.routes.api],
  )
}
