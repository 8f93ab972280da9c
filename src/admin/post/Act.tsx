'use client'

import { useId } from 'react'
import type { ReactNode } from 'react'

/** One thing that can be done, and what it will do. */
export function Act({ does, children }: { does: string; children: ReactNode }) {
  const id = useId()
  return (
    <li className="lanmu-acts__one" aria-describedby={id}>
      {children}
      <p id={id}>{does}</p>
    </li>
  )
}
