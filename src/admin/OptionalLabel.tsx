'use client'

import { FieldLabel } from '@payloadcms/ui'
import type { TextFieldLabelClientComponent } from 'payload'

/** Of a field that every row has, and that nobody has to fill in. */
export const OptionalLabel: TextFieldLabelClientComponent = ({ field, label, path }) => (
  <FieldLabel label={label ?? field?.label} path={path} required={false} />
)
