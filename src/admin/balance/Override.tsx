'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { askApi } from '../askApi.ts'
import { useRole } from '../useRole.ts'
import { useWords } from '../useWords.ts'

/** Lets a post pass that the balance will keep back: in writing, by those who may. */
export function Override({
  post,
  overrideRole,
}: {
  /** `null`: it is not saved yet. */
  post: string | null
  overrideRole: 'editor' | 'admin'
}) {
  const { t } = useWords()
  const { config } = useConfig()
  const { role } = useRole()
  const [reason, setReason] = useState('')
  const [isDone, setIsDone] = useState(false)
  if (role !== 'admin' && role !== 'editor') return null
  if (isDone) return <p role="status">{t('lanmuBalance:overrideDone')}</p>
  if (overrideRole === 'admin' && role !== 'admin') return <p>{t('lanmuBalance:overrideAdmin')}</p>
  if (!post) return <p>{t('lanmuBalance:overrideSave')}</p>

  async function send(): Promise<void> {
    const url = `${config.serverURL}/v1/balance/override`
    const asked = await askApi({ url, method: 'POST', body: { post: post!, reason } })
    if (asked.type === 'ok') setIsDone(true)
    else if (asked.code === '404') toast.error(t('lanmuBalance:overrideSave'))
    else toast.error(asked.detail)
  }

  return (
    <div className="lanmu-override">
      <strong>{t('lanmuBalance:overrideTitle')}</strong>
      <label htmlFor="lanmu-override">{t('lanmuBalance:overrideWhy')}</label>
      <textarea
        id="lanmu-override"
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        size="small"
        margin={false}
        disabled={reason.trim().length < 5}
        onClick={() => void send()}
      >
        {t('lanmuBalance:overrideButton')}
      </Button>
    </div>
  )
}
