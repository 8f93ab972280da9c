'use client'

import { useWords } from '../useWords.ts'

/** What the day brings, above Payload's list of collections. */
export function Home() {
  const { t } = useWords()
  return (
    <section className="lanmu-home">
      <h1>{t('lanmuHome:title')}</h1>
    </section>
  )
}
