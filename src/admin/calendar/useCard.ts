'use client'

import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'

export type OpenCard = { key: string; anchor: DOMRect; isPinned: boolean }

/** A pointer that only passes by opens nothing. Milliseconds. */
const restMs = 350

/**
 * Which entry's card is open: the one under a resting pointer or in focus; a click pins it, Escape
 * closes it. Entries are known by `data-entry`, wherever they are drawn.
 */
export function useCard({ open }: { open: (key: string) => boolean }) {
  const [card, setCard] = useState<OpenCard | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const opener = useRef<HTMLElement | null>(null)

  const later = useCallback((next: OpenCard | null) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setCard((known) => (known?.isPinned ? known : next))
    }, restMs)
  }, [])
  const close = useCallback(() => {
    clearTimeout(timer.current)
    setCard((known) => {
      if (known?.isPinned) opener.current?.focus()
      return null
    })
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  const isPinned = card?.isPinned ?? false
  useEffect(() => {
    if (!isPinned) return
    const outside = ({ target }: PointerEvent): void => {
      const element = target instanceof Element ? target : null
      if (!element?.closest('[data-card]')) setCard(null)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [isPinned])

  const handlers = {
    onMouseOver({ target }: MouseEvent) {
      if (isInCard(target)) return clearTimeout(timer.current)
      const found = entryAt(target)
      later(found && { ...found, isPinned: false })
    },
    onMouseLeave: () => later(null),
    onFocus({ target }: FocusEvent) {
      const found = entryAt(target)
      if (found && isByKeyboard(target)) later({ ...found, isPinned: false })
    },
    onBlur: () => later(null),
    onClick({ target }: MouseEvent) {
      const found = entryAt(target)
      if (!found) return
      clearTimeout(timer.current)
      if (open(found.key)) return
      opener.current = found.element
      setCard({ ...found, isPinned: true })
    },
    onKeyDown({ key }: KeyboardEvent) {
      if (key === 'Escape' && card) close()
    },
  }
  return { card, close, handlers }
}

/** The entry at an element of the page, if there is one. */
export function entryAt(
  target: EventTarget,
): { key: string; anchor: DOMRect; element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('.lanmu-event') : null
  const marked = element?.dataset.entry
    ? element
    : element?.querySelector<HTMLElement>('[data-entry]')
  const key = marked?.dataset.entry
  return element && key ? { key, anchor: element.getBoundingClientRect(), element } : null
}

function isInCard(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-card]') !== null
}

function isByKeyboard(target: EventTarget): boolean {
  return target instanceof Element && target.matches(':focus-visible')
}
