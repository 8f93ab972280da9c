'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'

/** What is only read needs no editor, and Payload's own is fetched from somebody else's server. */
export function JsonText({ field, path }: JSONFieldClientProps) {
  const { value } = useField<unknown>({ path })
  if (value == null) return null
  return (
    <div className="field-type">
      <FieldLabel label={field.label} path={path} />
      <pre className="lanmu-json">{JSON.stringify(value, null, 2)}</pre>
    </div>
  )
}
