'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askApi } from './askApi.ts'

export type Named = { id: string; name: string }
export type Names = Record<'channels' | 'communities' | 'columns', Named[]>

const nothing: Names = { channels: [], communities: [], columns: [] }

/** So many of a kind are offered in a filter; nobody looks through more in a list. */
const limit = 500

/** What people call channels, communities and columns. */
export function useNames(): Names {
  const { config } = useConfig()
  const [names, setNames] = useState(nothing)
  const root = `${config.serverURL}${config.routes.api}`
  useEffect(() => {
    const abort = new AbortController()
    const read = async (collection: string): Promise<Named[]> => {
      const url = `${root}/${collection}?depth=0&limit=${limit}&sort=name&select[name]=true`
      const asked = await askApi<{ docs: Named[] }>({ url, signal: abort.signal })
      return asked.type === 'ok' ? asked.body.docs : []
    }
    Promise.all(['channels', 'communities', 'columns'].map(read))
      .then(([channels = [], communities = [], columns = []]) =>
        setNames({ channels, communities, columns }),
      )
      .catch(() => {
        // The page was left.
      })
    return () => abort.abort()
  }, [root])
  return names
}
