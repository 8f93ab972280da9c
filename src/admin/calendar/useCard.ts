'use client'

import type { RefObject } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'

export type OpenCard = { key: string; anchor: DOMRect; isPinned: boolean }

/** A pointer that only passes by opens nothing. Milliseconds. */
const restMs = 350

/**
 * Which entry's card is open: the one under a resting pointer or in focus; a click pins it, Escape
 * closes it. Entries are known by `data-entry`, wherever in the board they are drawn. Listens to the
 * board itself, so that nothing but the card is drawn again when a pointer moves.
 */
export function useCard({
  board,
  open,
}: {
  board: RefObject<HTMLElement | null>
  /** `true`: the click led somewhere else. */
  open: (key: string) => boolean
}): { card: OpenCard | null; close: () => void } {
  const [card, setCard] = useState<OpenCard | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const opener = useRef<HTMLElement | null>(null)
  const isPinned = card?.isPinned ?? false

  const close = useCallback(() => {
    clearTimeout(timer.current)
    if (isPinned) opener.current?.focus()
    setCard(null)
  }, [isPinned])

  useEffect(() => {
    const element = board.current
    if (!element) return
    const later = (next: OpenCard | null): void => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        setCard((known) => (known?.isPinned ? known : next))
      }, restMs)
    }
    const over = ({ target }: Event): void => {
      if (isInCard(target)) return clearTimeout(timer.current)
      const found = entryAt(target)
      later(found && { ...found, isPinned: false })
    }
    const focus = ({ target }: Event): void => {
      const found = entryAt(target)
      if (found && isByKeyboard(target)) later({ ...found, isPinned: false })
    }
    const leave = (): void => later(null)
    const press = ({ target }: Event): void => {
      // It would stand in the way of what is dragged.
      if (!isInCard(target)) setCard(null)
    }
    const click = ({ target }: Event): void => {
      const found = entryAt(target)
      if (!found) return
      clearTimeout(timer.current)
      if (open(found.key)) return
      opener.current = found.element
      setCard({ ...found, isPinned: true })
    }
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close()
    }
    const listeners = { mouseover: over, mouseleave: leave, focusin: focus, focusout: leave, click }
    for (const [name, listen] of Object.entries(listeners)) element.addEventListener(name, listen)
    element.addEventListener('keydown', key)
    document.addEventListener('pointerdown', press)
    return () => {
      for (const [name, listen] of Object.entries(listeners)) {
        element.removeEventListener(name, listen)
      }
      element.removeEventListener('keydown', key)
      document.removeEventListener('pointerdown', press)
    }
  }, [board, open, close])
  useEffect(() => () => clearTimeout(timer.current), [])
  return { card, close }
}

/** The entry at an element of the page, if there is one. */
export function entryAt(
  target: EventTarget | null,
): { key: string; anchor: DOMRect; element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('.lanmu-event') : null
  const marked = element?.dataset.entry
    ? element
    : element?.querySelector<HTMLElement>('[data-entry]')
  const key = marked?.dataset.entry
  return element && key ? { key, anchor: element.getBoundingClientRect(), element } : null
}

function isInCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-card]') !== null
}

function isByKeyboard(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(':focus-visible')
}
