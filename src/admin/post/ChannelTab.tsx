'use client'

import { Button, RenderFields, useForm, useFormFields } from '@payloadcms/ui'
import type { ArrayFieldClientProps, FormState } from 'payload'
import { idOf } from '../../domain/ids.ts'
import { useWords } from '../useWords.ts'
import { Look } from './Look.tsx'
import type { Preview, Rendition } from './usePreviews.ts'
import { usePictures } from './usePreviews.ts'

/** One channel: what it says differently, what it will show, what it counts. */
export function ChannelTab({
  preview,
  path,
  field: { field, schemaPath, permissions, readOnly = false },
}: {
  preview: Preview
  path: string
  field: ArrayFieldClientProps
}) {
  const { t } = useWords()
  const { channel } = preview
  const row = useFormFields(([fields]) => rowOf({ fields, path, channel: channel.id }))
  const { addFieldRow, removeFieldRow, getField } = useForm()
  const place = schemaPath ?? field.name

  const begin = (): void => {
    const { value } = getField('body')
    const rowIndex = getField(path)?.rows?.length ?? 0
    const own = (content: unknown) => ({ value: content, initialValue: content, valid: true })
    const subFieldState = { channel: own(channel.id), ...(value ? { body: own(value) } : {}) }
    addFieldRow({ path, rowIndex, schemaPath: place, subFieldState })
  }

  return (
    <>
      {row ? (
        <fieldset className="lanmu-channels__own">
          <legend>{t('lanmuLook:own', { channel: channel.name })}</legend>
          {!row.isLoading && (
            <RenderFields
              fields={field.fields}
              margins="small"
              parentIndexPath=""
              parentPath={`${path}.${row.index}`}
              parentSchemaPath={place}
              permissions={permissions === true ? true : (permissions?.fields ?? true)}
              readOnly={readOnly}
            />
          )}
          {!readOnly && (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => removeFieldRow({ path, rowIndex: row.index })}
            >
              {t('lanmuLook:asPost')}
            </Button>
          )}
        </fieldset>
      ) : (
        !readOnly && (
          <p className="lanmu-channels__same">
            <Button buttonStyle="secondary" size="small" margin={false} onClick={begin}>
              {t('lanmuLook:differently')}
            </Button>
          </p>
        )
      )}
      <Problems preview={preview} />
      <Look preview={preview} />
      <Pictures channel={channel.id} />
    </>
  )
}

type Row = { index: number; isLoading: boolean }

function rowOf({
  fields,
  path,
  channel,
}: {
  fields: FormState
  path: string
  channel: string
}): Row | null {
  const rows = fields[path]?.rows ?? []
  const index = rows.findIndex((_, at) => idOf(fields[`${path}.${at}.channel`]?.value) === channel)
  return index < 0 ? null : { index, isLoading: rows[index]?.isLoading === true }
}

function Problems({ preview: { problems } }: { preview: Preview }) {
  const { language } = useWords()
  if (problems.length === 0) return null
  return (
    <ul className="lanmu-channels__problems">
      {problems.map((problem) => (
        <li
          key={problem.type}
          className={problem.isFatal ? 'lanmu-channels__fatal-line' : undefined}
        >
          <span aria-hidden="true">{problem.isFatal ? '✕' : 'ⓘ'}</span> {problem[language]}
        </li>
      ))}
    </ul>
  )
}

/** What becomes of each picture there, and which has no words for those who do not see it. */
function Pictures({ channel }: { channel: string }) {
  const { t } = useWords()
  const media = usePictures(channel)
  if (media.length === 0) return null
  return (
    <ul className="lanmu-channels__pictures" aria-label={t('lanmuLook:pictures')}>
      {media.map(({ id, alt, rendition }, index) => (
        <li key={id}>
          {t('lanmuLook:picture', { number: index + 1 })}{' '}
          {rendition && <Becomes rendition={rendition} />}
          {alt.trim() === '' && (
            <span className="lanmu-channels__warn"> {t('lanmuLook:noAlt')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Becomes({ rendition }: { rendition: Rendition }) {
  const { t, language } = useWords()
  if (rendition.type === 'refused') {
    return (
      <span className="lanmu-channels__fatal-line">
        {t('lanmuLook:pictureRefused', { reason: rendition.reason[language] })}
      </span>
    )
  }
  const { mimeType, bytes, width, height } = rendition
  const format = mimeType.replace('image/', '').toUpperCase()
  const size =
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
  return <span>{t('lanmuLook:pictureReady', { format, width, height, size })}</span>
}
