'use client'

import { Button } from '@payloadcms/ui'
import type { FormEvent, ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from './useWords.ts'

/** A question over the page: Escape closes it, and the focus goes back to where it was. */
export function Dialog({
  title,
  act,
  close,
  children,
  perform,
}: {
  title: string
  /** What the button that does it says. */
  act: string
  close: () => void
  children: ReactNode
  /** Does it; gives why it was not done, or `null`. */
  perform: () => Promise<string | null>
}) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    // To React it still stands in that form, which is not to be saved by this.
    event.stopPropagation()
    setIsBusy(true)
    const refusal = await perform()
    setIsBusy(false)
    if (refusal) setProblem(refusal)
    else close()
  }

  // A form inside the form of a document would reload the page when it is sent.
  return createPortal(
    <dialog ref={dialog} className="desk-dialog" aria-labelledby={heading} onClose={close}>
      <form onSubmit={(event) => void submit(event)}>
        <h2 id={heading}>{title}</h2>
        {children}
        {problem && (
          <p role="alert" className="desk-problem">
            {problem}
          </p>
        )}
        <div className="desk-dialog__acts">
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={close}>
            {t('lanmuLedger:back')}
          </Button>
          <Button type="submit" size="medium" margin={false} disabled={isBusy}>
            {act}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}
