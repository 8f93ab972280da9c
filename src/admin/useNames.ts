'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askApi } from './askApi.ts'
import { mostNames } from './mostNames.ts'

export type NamedKind = 'channels' | 'communities' | 'columns' | 'users'

/** `communities` that a channel reaches, `timezone` of a column. */
export type Named = { id: string; name: string; communities?: string[]; timezone?: string }

export type NamesOf<Kind extends NamedKind> = Record<Kind, Named[]>

/** What filters are made of. */
export const filterKinds = ['channels', 'communities', 'columns'] as const
export type Names = NamesOf<(typeof filterKinds)[number]>

const chosen = '&select[name]=true&select[communities]=true&select[timezone]=true'

/** What people call these things; nothing until they are read. `kinds`: the same list each time. */
export function useNames<Kind extends NamedKind>(kinds: readonly Kind[]): NamesOf<Kind> {
  const { config } = useConfig()
  const [names, setNames] = useState(() => toNames({ kinds, lists: [] }))
  const root = `${config.serverURL}${config.routes.api}`
  useEffect(() => {
    const abort = new AbortController()
    const read = async (kind: Kind): Promise<Named[]> => {
      const url = `${root}/${kind}?depth=0&limit=${mostNames}&sort=name${chosen}`
      const asked = await askApi<{ docs: Named[] }>({ url, signal: abort.signal })
      return asked.type === 'ok' ? asked.body.docs : []
    }
    Promise.all(kinds.map(read))
      .then((lists) => setNames(toNames({ kinds, lists })))
      .catch(() => {
        // The page was left.
      })
    return () => abort.abort()
  }, [root, kinds])
  return names
}

function toNames<Kind extends NamedKind>({
  kinds,
  lists,
}: {
  kinds: readonly Kind[]
  lists: Named[][]
}): NamesOf<Kind> {
  return Object.fromEntries(kinds.map((kind, index) => [kind, lists[index] ?? []])) as NamesOf<Kind>
}
