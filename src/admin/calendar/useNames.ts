'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askApi } from '../askApi.ts'
import type { Named, Names } from './answer.ts'

const nothing: Names = { channels: [], communities: [], columns: [], people: [] }

/** So many of a kind are offered in the filters; nobody looks through more in a list. */
const limit = 500

/** What people call channels, communities, columns and each other. */
export function useNames(): Names {
  const { config } = useConfig()
  const [names, setNames] = useState(nothing)
  const root = `${config.serverURL}${config.routes.api}`
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    const read = async (collection: string): Promise<Named[]> => {
      const chosen = '&select[name]=true&select[communities]=true&select[timezone]=true'
      const url = `${root}/${collection}?depth=0&limit=${limit}&sort=name${chosen}`
      const asked = await askApi<{ docs: Named[] }>({ url, signal })
      return asked.type === 'ok' ? asked.body.docs : []
    }
    Promise.all(['channels', 'communities', 'columns', 'users'].map(read))
      .then(([channels = [], communities = [], columns = [], people = []]) =>
        setNames({ channels, communities, columns, people }),
      )
      .catch(() => {
        // The page was left.
      })
    return () => abort.abort()
  }, [root])
  return names
}
