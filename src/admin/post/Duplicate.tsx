'use client'

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'

/** Opens a new draft with the content of this post. */
export function Duplicate({ isDisabled }: { isDisabled: boolean }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)

  async function duplicate(): Promise<void> {
    setIsBusy(true)
    const url = `${config.serverURL}/v1/posts/${id}/duplicate`
    const asked = await askApi<{ id: string }>({ url, method: 'POST' })
    setIsBusy(false)
    if (asked.type === 'refused') {
      toast.error(asked.detail)
      return
    }
    toast.success(t('lanmuPost:duplicated'))
    router.push(`${config.routes.admin}/collections/posts/${asked.body.id}`)
  }

  return (
    <Button
      id="lanmu-duplicate"
      size="small"
      margin={false}
      buttonStyle="secondary"
      disabled={isDisabled || isBusy}
      onClick={() => void duplicate()}
    >
      {t('lanmuPost:duplicate')}
    </Button>
  )
}
