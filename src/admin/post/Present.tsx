'use client'

import { useWords } from '../useWords.ts'
import type { Other } from './useBeat.ts'

/** Who else has this post open, and who of them is changing it. */
export function Present({ others }: { others: Other[] }) {
  const { t, locale } = useWords()
  if (others.length === 0) return null
  const list = new Intl.ListFormat(locale)
  const said = (key: 'lanmuPost:typing' | 'lanmuPost:looking', who: Other[]) =>
    who.length > 0 && (
      <span>{t(key, { count: who.length, names: list.format(who.map(({ name }) => name)) })} </span>
    )
  return (
    <p className="lanmu-present" role="status">
      {said(
        'lanmuPost:typing',
        others.filter(({ isTyping }) => isTyping),
      )}
      {said(
        'lanmuPost:looking',
        others.filter(({ isTyping }) => !isTyping),
      )}
    </p>
  )
}
