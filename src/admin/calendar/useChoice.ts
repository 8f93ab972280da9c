'use client'

import { useConfig } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation.js'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Choice } from './address.ts'
import { readChoice, writeChoice } from './address.ts'
import type { Screen } from './looking.ts'
import { screenCookie, writeScreen } from './looking.ts'

/** Narrower than this a grid of seven days says little: the agenda is shown first. */
const narrow = '(max-width: 768px)'

/** What the reader chose, kept in the address: sent to a colleague it shows the same; and the screen. */
export function useChoice(): {
  choice: Choice
  screen: Screen
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
  const screen = useMemo(
    () => ({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, isNarrow }),
    [isNarrow],
  )
  const { admin } = useConfig().config.routes
  useEffect(() => {
    document.cookie = `${screenCookie}=${writeScreen(screen)}; path=${admin}; max-age=${year}; samesite=lax`
  }, [screen, admin])
  return { choice, screen, change }
}

/** Seconds. */
const year = 31_536_000

function watchNarrow(tell: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}
