'use client'

import type { RefObject } from 'react'
import { useEffect } from 'react'

/** Shorter ways are a finger that was put down, or that scrolls. Pixels. */
const least = 60
/** From here the browser itself goes back or forward. Pixels. */
const edge = 24
/** A finger that rests first is dragging something. Milliseconds. */
const longestMs = 500

/** A swipe to the left steps on, one to the right steps back; not over what is itself wider than the screen. */
export function useSwipe({
  board,
  step,
}: {
  board: RefObject<HTMLElement | null>
  step: (by: 1 | -1) => void
}): void {
  useEffect(() => {
    const element = board.current
    if (!element) return
    let from: Touch | null = null
    let since = 0
    const start = ({ touches, target, timeStamp }: TouchEvent): void => {
      const [touch] = touches
      const isOfGrid = target instanceof Element && target.closest('.lanmu-grid') !== null
      const isInside = touch && touch.clientX > edge && touch.clientX < window.innerWidth - edge
      from = isOfGrid && isInside && touches.length === 1 ? touch : null
      since = timeStamp
    }
    const end = ({ changedTouches, timeStamp }: TouchEvent): void => {
      const to = changedTouches[0]
      if (!from || !to || timeStamp - since > longestMs) return
      const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY]
      if (Math.abs(x) >= least && Math.abs(x) > 2 * Math.abs(y)) step(x < 0 ? 1 : -1)
    }
    const options = { passive: true }
    element.addEventListener('touchstart', start, options)
    element.addEventListener('touchend', end, options)
    return () => {
      element.removeEventListener('touchstart', start)
      element.removeEventListener('touchend', end)
    }
  }, [board, step])
}
