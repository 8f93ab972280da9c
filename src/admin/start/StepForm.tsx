'use client'

import { Button } from '@payloadcms/ui'
import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'

/** A step's short form; `perform` makes the thing, and gives why it could not, or `null`. */
export function StepForm({
  act,
  busy = act,
  perform,
  children,
}: {
  act: string
  /** What is said of it while it is being done, where that takes a moment. */
  busy?: string
  perform: () => Promise<string | null>
  children: ReactNode
}) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setIsBusy(true)
    setProblem(await perform())
    setIsBusy(false)
  }
  return (
    <form className="desk-step__form" onSubmit={(event) => void submit(event)}>
      {children}
      {problem && (
        <p role="alert" className="desk-problem">
          {problem}
        </p>
      )}
      <Button type="submit" size="medium" margin={false} disabled={isBusy}>
        {isBusy ? busy : act}
      </Button>
    </form>
  )
}

/** A labelled field with a sentence that helps. */
export function Field({
  label,
  help,
  children,
}: {
  label: string
  help?: string
  children: ReactNode
}) {
  return (
    <label className="desk-field">
      <span>{label}</span>
      {children}
      {help && <small>{help}</small>}
    </label>
  )
}
