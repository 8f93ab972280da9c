import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { PlanReport, RowReport } from '../../importing/report.ts'
import { askApi } from '../askApi.ts'

/** How far an import is that workers carry out. */
export type ShownRun = {
  state?: 'queued' | 'running' | 'done' | 'failed' | null
  isDryRun?: boolean | null
  run?: number | null
  rowsTotal?: number | null
  rowsDone?: number | null
  failure?: string | null
  report?: PlanReport | null
}

const everyMs = 1_000

/** Asked anew each second until it is over; what was known stays while the server is away. */
export function useRun(id: string): ShownRun | null {
  const { config } = useConfig()
  const [known, setKnown] = useState<ShownRun | null>(null)
  const url = `${config.serverURL}${config.routes.api}/imports/${id}?depth=0`
  useEffect(() => {
    const abort = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const asked = await askApi<ShownRun>({ url, signal: abort.signal })
      if (asked.type === 'ok') setKnown(asked.body)
      const isOver = asked.type === 'ok' && ['done', 'failed'].includes(asked.body.state ?? 'done')
      if (!isOver) timer = setTimeout(again, everyMs)
    }
    const again = () => {
      look().catch(() => {
        // The page was left.
      })
    }
    again()
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [url])
  return known
}

export type RowsPage = { rows: RowReport[]; pages: number }

/** A page of what became of the rows, read when it is looked at. */
export function useRows({
  id,
  run,
  page,
  isRefusedOnly,
}: {
  id: string
  run: number
  page: number
  isRefusedOnly: boolean
}): RowsPage | null {
  const { config } = useConfig()
  const [read, setRead] = useState<RowsPage | null>(null)
  const query = new URLSearchParams({
    'where[import][equals]': id,
    'where[run][equals]': String(run),
    ...(isRefusedOnly ? { 'where[outcome][equals]': 'refused' } : {}),
    ...{ sort: 'row', limit: '100', page: String(page), depth: '0' },
  }).toString()
  const url = `${config.serverURL}${config.routes.api}/import-rows?${query}`
  useEffect(() => {
    const abort = new AbortController()
    askApi<{ docs: { report: RowReport }[]; totalPages: number }>({ url, signal: abort.signal })
      .then((asked) => {
        if (asked.type !== 'ok') return
        const { docs, totalPages } = asked.body
        setRead({ rows: docs.map(({ report }) => report), pages: totalPages })
      })
      .catch(() => {
        // Left behind by the next page.
      })
    return () => abort.abort()
  }, [url])
  return read
}
