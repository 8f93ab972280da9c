'use client'

import {
  useDocumentInfo,
  useFormBackgroundProcessing,
  useFormFields,
  useFormModified,
} from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'

/**
 * Whether the form holds what is not saved yet. Payload's form takes the end of one save by itself for
 * a change during the next, and then stays "modified" until somebody types again: so what was sent is
 * compared with what stands there.
 */
export function useIsUnsaved(): boolean {
  const isModified = useFormModified()
  const isSaving = useFormBackgroundProcessing()
  const { savedDocumentData } = useDocumentInfo()
  const values = useFormFields(([fields]) => valuesOf(fields))
  const [saved, setSaved] = useState<string | null>(null)
  const savedAt = String(savedDocumentData?.updatedAt ?? '')
  const sent = useRef<{ values: string; savedAt: string } | null>(null)
  useEffect(() => {
    if (isSaving) {
      sent.current ??= { values, savedAt }
    } else if (sent.current) {
      if (sent.current.savedAt !== savedAt) setSaved(sent.current.values)
      sent.current = null
    }
  }, [isSaving, savedAt, values])
  return isModified && saved !== values
}

/** A long text is written out once for each change, however many ask. */
const written = new WeakMap<FormState, string>()

function valuesOf(fields: FormState): string {
  const known = written.get(fields)
  if (known !== undefined) return known
  const values = JSON.stringify(reduceFieldsToValues(fields), leaveOut)
  written.set(fields, values)
  return values
}

/** The server's own: rows get their ids by a save, and the document its time. */
function leaveOut(name: string, value: unknown): unknown {
  return name === 'id' || name === 'updatedAt' ? undefined : value
}
