'use client'

import type { KeyboardEvent } from 'react'
import { useEffect } from 'react'
import type { View } from './address.ts'
import { views } from './address.ts'
import { entryAt } from './useCard.ts'

/**
 * The calendar's keys: single ones while the focus is in it and not in a field, Ctrl+Z wherever the
 * focus is, because a mouse that dragged something left it nowhere.
 */
export function useKeys(acts: {
  show: (view: View) => void
  step: (by: 1 | -1) => void
  today: () => void
  undo: () => void
  /** The entry in focus. */
  move: (key: string) => void
}): (event: KeyboardEvent) => void {
  const { undo } = acts
  useEffect(() => {
    const onUndo = (event: globalThis.KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, shiftKey, target } = event
      if (key !== 'z' || shiftKey || !(ctrlKey || metaKey) || isTypedInto(target)) return
      event.preventDefault()
      undo()
    }
    document.addEventListener('keydown', onUndo)
    return () => document.removeEventListener('keydown', onUndo)
  }, [undo])

  return (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (isTypedInto(target)) return
    const act = (does: () => void): void => {
      event.preventDefault()
      does()
    }
    if (ctrlKey || metaKey || altKey) return
    // A table that is wider than the screen is moved by its arrows.
    if (target instanceof Element && target.matches('[role=region]')) return
    const view = views[Number(key) - 1]
    if (view) return act(() => acts.show(view))
    switch (key) {
      case 't':
        return act(acts.today)
      case 'ArrowLeft':
        return act(() => acts.step(-1))
      case 'ArrowRight':
        return act(() => acts.step(1))
      case '/':
        return act(() => document.getElementById('lanmu-search')?.focus())
      case 'm': {
        const found = entryAt(target)
        return found ? act(() => acts.move(found.key)) : undefined
      }
    }
  }
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog') !== null
}
