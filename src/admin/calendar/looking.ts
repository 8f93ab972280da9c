import type { Choice, View } from './address.ts'
import { isZone } from './address.ts'
import type { Span } from './span.ts'
import { dateOf, midnight, spanOf } from './span.ts'

/** What a reader looks at: what was chosen, and for the rest what fits the screen. */
export type Looking = { view: View; zone: string; today: string; date: string; span: Span }

/** What only a browser knows of itself. `isNarrow`: a grid of seven days would say little. */
export type Screen = { zone: string; isNarrow: boolean }

export function lookingAt({
  choice,
  screen,
  now,
}: {
  choice: Choice
  screen: Screen
  /** Milliseconds. */
  now: number
}): Looking {
  const view = choice.view ?? (screen.isNarrow ? 'agenda' : 'month')
  const zone = choice.zone ?? screen.zone
  const today = dateOf({ at: now, zone })
  const date = choice.date ?? today
  return { view, zone, today, date, span: spanOf({ view, date, isNarrow: screen.isNarrow }) }
}

/** The days that are shown, as /v1 is asked for them. */
export function queryOf({
  choice: { community, channel, column, type },
  span,
  zone,
}: {
  choice: Choice
  span: Span
  zone: string
}): string {
  const filters = Object.entries({ community, channel, column, type }).filter(([, value]) => value)
  return new URLSearchParams({
    ...rangeOf({ span, zone }),
    ...Object.fromEntries(filters),
  }).toString()
}

/** The first instant that is shown, and the first that is not any more. */
export function rangeOf({ span, zone }: { span: Span; zone: string }): {
  from: string
  to: string
} {
  return {
    from: midnight({ date: span.first, zone }),
    to: midnight({ date: span.after, zone }),
  }
}

/** The cookie by which the server knows the screen, so that it can ask ahead of the page. */
export const screenCookie = 'lanmu-screen'

export function writeScreen({ zone, isNarrow }: Screen): string {
  return encodeURIComponent(isNarrow ? `${zone} narrow` : zone)
}

/** `null`: nobody has looked from there yet, or it makes no sense. */
export function readScreen(text: string | undefined): Screen | null {
  const [zone, width] = decode(text ?? '').split(' ')
  return zone && isZone(zone) ? { zone, isNarrow: width === 'narrow' } : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
