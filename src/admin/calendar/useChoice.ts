'use client'

import { usePathname, useSearchParams } from 'next/navigation.js'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Choice, View } from './address.ts'
import { readChoice, writeChoice } from './address.ts'

/** Narrower than this a grid of seven days says little: the agenda is shown first. */
const narrow = '(max-width: 768px)'

/** What the reader chose, kept in the address: sent to a colleague it shows the same. */
export function useChoice(): {
  choice: Choice
  view: View
  zone: string
  change: (changed: Partial<Choice>) => void
} {
  const path = usePathname()
  const params = useSearchParams()
  const choice = useMemo(() => readChoice(new URLSearchParams(params.toString())), [params])
  const isNarrow = useSyncExternalStore(
    watchNarrow,
    () => matchMedia(narrow).matches,
    () => false,
  )
  const change = useCallback(
    (changed: Partial<Choice>) => {
      const address = path + writeChoice({ ...choice, ...changed })
      // Each letter of a search is no page of its own; everything else is, for the way back.
      const isTyping = Object.keys(changed).join() === 'search'
      window.history[isTyping ? 'replaceState' : 'pushState'](null, '', address)
    },
    [choice, path],
  )
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    choice,
    view: choice.view ?? (isNarrow ? 'agenda' : 'month'),
    zone: choice.zone ?? here,
    change,
  }
}

function watchNarrow(tell: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}
