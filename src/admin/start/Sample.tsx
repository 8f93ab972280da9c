'use client'

import { Button, Link, toast, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { askApi } from '../askApi.ts'
import { Dialog } from '../Dialog.tsx'
import { useWords } from '../useWords.ts'

type Counted = { posts: number; kept: number }

/** The sample week: one click brings it, one takes it away. */
export function Sample({ changed }: { changed: () => void }) {
  const { t } = useWords()
  const { config } = useConfig()
  const url = `${config.serverURL}/v1/sample-week`
  const [there, setThere] = useState<Counted | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const read = useCallback(async (): Promise<void> => {
    const asked = await askApi<Counted>({ url })
    if (asked.type === 'ok') setThere(asked.body)
  }, [url])
  useEffect(() => void read(), [read])

  const send = async (method: 'POST' | 'DELETE'): Promise<string | null> => {
    setIsBusy(true)
    const asked = await askApi<Counted>({ url, method, body: method === 'POST' ? {} : undefined })
    setIsBusy(false)
    if (asked.type === 'refused') return asked.detail || asked.code
    const { posts, kept } = asked.body
    toast.success(
      method === 'POST'
        ? t('lanmuStart:sampleLoaded', { count: posts })
        : t('lanmuStart:sampleRemoved', { count: posts }) +
            (kept > 0 ? ` ${t('lanmuStart:sampleKept', { count: kept })}` : ''),
    )
    await read()
    changed()
    return null
  }
  const load = async (): Promise<void> => {
    const problem = await send('POST')
    if (problem) toast.error(problem)
  }

  if (!there) return null
  const isLoaded = there.posts > 0
  return (
    <aside className="desk-sample" aria-labelledby="desk-sample">
      <h2 id="desk-sample">{t(isLoaded ? 'lanmuStart:sampleHere' : 'lanmuStart:sampleTitle')}</h2>
      <p>
        {t(isLoaded ? 'lanmuStart:sampleThere' : 'lanmuStart:sampleText', { count: there.posts })}
      </p>
      {isLoaded ? (
        <span className="desk-acts">
          <Link href={`${config.routes.admin}/calendar`} prefetch={false}>
            {t('lanmuStart:seeCalendar')}
          </Link>
          <Button
            buttonStyle="secondary"
            size="medium"
            margin={false}
            disabled={isBusy}
            onClick={() => setIsAsked(true)}
          >
            {t('lanmuStart:sampleRemove')}
          </Button>
        </span>
      ) : (
        <Button
          buttonStyle="secondary"
          size="medium"
          margin={false}
          disabled={isBusy}
          onClick={() => void load()}
        >
          {t(isBusy ? 'lanmuStart:sampleLoading' : 'lanmuStart:sampleLoad')}
        </Button>
      )}
      {isAsked && (
        <Dialog
          title={t('lanmuStart:sampleRemove')}
          act={t('lanmuStart:sampleRemove')}
          close={() => setIsAsked(false)}
          perform={() => send('DELETE')}
        >
          <p>{t('lanmuStart:sampleSure')}</p>
        </Dialog>
      )}
    </aside>
  )
}
