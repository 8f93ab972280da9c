'use client'

import { useField, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { TextFieldClientComponent } from 'payload'
import { useId } from 'react'

/** A day without a time, from the browser's own calendar; kept as "2027-06-30". */
export const DayField: TextFieldClientComponent = ({ path, field, readOnly }) => {
  const { i18n } = useTranslation()
  const id = useId()
  const { value, setValue, disabled, showError, errorMessage } = useField<string>({ path })
  return (
    <div className="lanmu-repeat field-type">
      <label htmlFor={id}>{getTranslation(field.label || '', i18n)}</label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        disabled={Boolean(readOnly || disabled)}
        onChange={({ target }) => setValue(target.value || null)}
      />
      {showError && (
        <p role="alert" className="desk-problem">
          {errorMessage}
        </p>
      )}
    </div>
  )
}
