'use client'

import { useWords } from './useWords.ts'

/** On a phone: shows and hides the filters beside it, and says how many are set. */
export function FoldButton({
  count,
  isOpen,
  setIsOpen,
}: {
  count: number
  isOpen: boolean
  setIsOpen: (isOpen: boolean) => void
}) {
  const { t } = useWords()
  return (
    <button
      type="button"
      className="lanmu-fold"
      aria-expanded={isOpen}
      onClick={() => setIsOpen(!isOpen)}
    >
      {t('lanmu:filters')}
      {count > 0 && <span>({count})</span>}
    </button>
  )
}
