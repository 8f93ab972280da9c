'use client'

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useIsUnsaved } from './useIsUnsaved.ts'

/** Puts what stands in the form onto the calendar, as the button above the form does. */
export function useSchedule(): { hasChange: boolean; schedule: () => Promise<void> } {
  const { config } = useConfig()
  const document = useDocumentInfo()
  const { submit } = useForm()
  const isUnsaved = useIsUnsaved()
  const { id, hasPublishedDoc, unpublishedVersionCount } = document
  return {
    /** Something that is not on the calendar yet. */
    hasChange: isUnsaved || !hasPublishedDoc || unpublishedVersionCount > 0,
    async schedule() {
      const action = `${config.serverURL}${config.routes.api}/posts/${id}?depth=0`
      const done = await submit({ action, method: 'PATCH', overrides: { _status: 'published' } })
      if (!done) return
      document.setUnpublishedVersionCount(0)
      document.setMostRecentVersionIsAutosaved(false)
      document.setHasPublishedDoc(true)
    },
  }
}
