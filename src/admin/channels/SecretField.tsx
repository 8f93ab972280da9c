'use client'

import { Button, FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import type { ChangeEvent } from 'react'
import { useWords } from '../useWords.ts'

/** What the server says instead of a stored secret; sent back it means "keep it". */
const mask = '••••••••'

type Props = TextFieldClientProps & {
  isMultiline?: boolean
}

/** A secret: that there is one is shown, never what it is; a new one replaces it. */
export function SecretField({ field, path: given, readOnly, isMultiline = false }: Props) {
  const { t } = useWords()
  const { path, value, setValue, initialValue, showError, disabled, customComponents } =
    useField<string>({ potentiallyStalePath: given })
  const id = `field-${path.replace(/\./g, '__')}`
  const isStored = value === mask
  const common = {
    id,
    name: path,
    value: value ?? '',
    disabled: readOnly || disabled,
    placeholder: typeof field.admin?.placeholder === 'string' ? field.admin.placeholder : undefined,
    'aria-describedby': `${id}-help`,
    'aria-invalid': showError,
    spellCheck: false,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setValue(event.target.value),
  }

  return (
    <div className={`field-type ${isMultiline ? 'textarea' : 'text'} lanmu-secret`}>
      <FieldLabel
        htmlFor={isStored ? undefined : id}
        label={field.label}
        required={field.required}
      />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {isStored ? (
          <div className="lanmu-secret-stored" id={id}>
            <span>{t('lanmuChannels:stored')}</span>
            <Button
              buttonStyle="secondary"
              size="small"
              disabled={readOnly || disabled}
              onClick={() => setValue('')}
            >
              {t('lanmuChannels:replace')}
            </Button>
          </div>
        ) : isMultiline ? (
          <textarea className="textarea-element lanmu-secret-lines" rows={3} {...common} />
        ) : (
          <input type="password" autoComplete="new-password" {...common} />
        )}
        {!isStored && initialValue === mask && (
          <Button buttonStyle="none" size="small" onClick={() => setValue(mask)}>
            {t('lanmuChannels:keep')}
          </Button>
        )}
      </div>
      <div id={`${id}-help`}>
        {customComponents?.Description ?? (
          <FieldDescription description={field.admin?.description} path={path} />
        )}
      </div>
    </div>
  )
}
