'use client'

import { GroupField, useFormFields } from '@payloadcms/ui'
import type { GroupFieldClientProps } from 'payload'

/** The fields a calendar or a Markdown file may need filled; a CSV says everything itself. */
export function PlanDefaults(props: GroupFieldClientProps) {
  const chosen = useFormFields(([fields]) => fields.file?.value)
  const stored = useFormFields(([fields]) => fields.mimeType?.value)
  const isNeeded =
    chosen instanceof File ? !/\.csv$/i.test(chosen.name) : Boolean(stored) && stored !== 'text/csv'
  return isNeeded ? <GroupField {...props} /> : null
}
