'use client'

import { useWords } from '../useWords.ts'
import type { Entry } from './entries.ts'

/** What a ghost says of itself: where it would go, or where it would come from. */
export function useGhostWords() {
  const { t } = useWords()
  return ({
    entry: { ghost, title, at },
    write,
  }: {
    entry: Entry
    /** An instant as the reader writes it. */
    write: (at: number) => string
  }): string | null => {
    if (!ghost) return null
    const other = ghost.other === null ? '' : write(ghost.other)
    const said = { title: title || t('lanmuCalendar:untitled'), time: write(at), other }
    if (ghost.side === 'leaves') return t('lanmuCalendar:ghostLeaves', said)
    return t(ghost.type === 'fill' ? 'lanmuCalendar:ghostFills' : 'lanmuCalendar:ghostComes', said)
  }
}
