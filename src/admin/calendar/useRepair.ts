'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { askApi } from '../askApi.ts'
import type { PreviewAnswer } from '../balance/answer.ts'
import type { SharedRepair } from '../balance/sharedRepair.ts'
import { readRepair } from '../balance/sharedRepair.ts'

export type ShownRepair = {
  repair: SharedRepair
  /** `null`: being asked for. */
  preview: PreviewAnswer | null
  /** Why it could not be asked for. */
  problem: string | null
}

/** The repair in the address, and what the server says it would do now. */
export function useRepair({
  text,
  round,
}: {
  /** As the address has it. */
  text: string | null
  /** Asked again when the calendar was. */
  round: number
}): ShownRepair | null {
  const { config } = useConfig()
  const repair = useMemo(() => readRepair(text), [text])
  const [asked, setAsked] = useState<Omit<ShownRepair, 'repair'> & { of: SharedRepair | null }>({
    ...{ of: null, preview: null, problem: null },
  })
  const url = `${config.serverURL}/v1/balance/preview`
  useEffect(() => {
    if (!repair) return
    const abort = new AbortController()
    askApi<PreviewAnswer>({ url, method: 'POST', body: repair, signal: abort.signal })
      .then((answer) => {
        if (answer.type === 'ok') setAsked({ of: repair, preview: answer.body, problem: null })
        else setAsked({ of: repair, preview: null, problem: answer.detail })
      })
      .catch(() => {
        // Left behind by the next question.
      })
    return () => abort.abort()
  }, [repair, url, round])
  if (!repair) return null
  // What was said of another repair is not of this one.
  const { preview, problem } = asked.of === repair ? asked : { preview: null, problem: null }
  return { repair, preview, problem }
}
