'use client'

import type { RefObject } from 'react'
import type { Names } from './answer.ts'
import { Card } from './Card.tsx'
import type { Entry } from './entries.ts'
import { useCard } from './useCard.ts'

/** The card of whatever is pointed at, apart from the board, which is not drawn again for it. */
export function CardLayer(props: {
  board: RefObject<HTMLElement | null>
  find: (key: string) => Entry | undefined
  zone: string
  names: Names
  hrefOf: (entry: Entry) => string
  /** `true`: the click led somewhere else. */
  open: (key: string) => boolean
  startMove: (entry: Entry) => void
  skip: (entry: Entry) => void
}) {
  const { board, find, zone, names, hrefOf, open, startMove, skip } = props
  const { card, close } = useCard({ board, open })
  const entry = card && find(card.key)
  if (!card || !entry) return null
  const closing =
    (act: (entry: Entry) => void) =>
    (chosen: Entry): void => {
      close()
      act(chosen)
    }
  return (
    <Card
      key={entry.key}
      entry={entry}
      anchor={card.anchor}
      zone={zone}
      names={names}
      isPinned={card.isPinned}
      href={hrefOf(entry)}
      close={close}
      startMove={closing(startMove)}
      skip={closing(skip)}
    />
  )
}
