'use client'

import { Button, toast, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { askApi } from '../askApi.ts'
import { Dialog } from '../Dialog.tsx'
import { useWords } from '../useWords.ts'
import { useReread } from './useReread.ts'

/** Takes the post off the calendar, drafts over it too, after asking once. */
export function TakeOff({ isDisabled, reload }: { isDisabled: boolean; reload: () => void }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { id, setHasPublishedDoc, setUnpublishedVersionCount } = useDocumentInfo()
  const title = useFormFields(([fields]) => String(fields.title?.value ?? ''))
  const reread = useReread()
  const [isAsked, setIsAsked] = useState(false)

  async function perform(): Promise<string | null> {
    const url = `${config.serverURL}${config.routes.api}/posts/${id}?depth=0`
    const asked = await askApi({ url, method: 'PATCH', body: { _status: 'draft' } })
    if (asked.type === 'refused') return asked.detail
    toast.success(t('lanmuPost:takenOff'))
    setUnpublishedVersionCount(1)
    await reread()
    setHasPublishedDoc(false)
    reload()
    return null
  }

  return (
    <>
      <Button
        id="lanmu-take-off"
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={isDisabled}
        onClick={() => setIsAsked(true)}
      >
        {t('lanmuPost:takeOff')}
      </Button>
      {isAsked && (
        <Dialog
          title={t('lanmuPost:takeOffTitle', { title })}
          act={t('lanmuPost:takeOffAct')}
          close={() => setIsAsked(false)}
          perform={perform}
        >
          <p>{t('lanmuPost:takeOffText')}</p>
        </Dialog>
      )}
    </>
  )
}

/** In the place of Payload's own. */
export function NoUnpublishButton() {
  return null
}
