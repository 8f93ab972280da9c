'use client'

import { useWords } from '../useWords.ts'
import { LedgerRow } from './LedgerRow.tsx'
import type { LedgerEntry } from './useLedger.ts'

const heads = ['state', 'post', 'channel', 'due', 'sent', 'answer'] as const

/** Deliveries as a table; on a phone each is a card with the same words. */
export function LedgerTable({
  caption,
  rows,
  reload,
}: {
  caption: string
  rows: readonly LedgerEntry[]
  reload: () => void
}) {
  const { t } = useWords()
  return (
    <table className="desk-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" data-column={head}>
              {t(`lanmuLedger:head_${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LedgerRow key={row.id} row={row} reload={reload} />
        ))}
      </tbody>
    </table>
  )
}
