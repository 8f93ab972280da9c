'use client'

import { Button, Link, useConfig, useFormFields } from '@payloadcms/ui'
import type { LanmuKeys } from '../translations/words.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import type { Happened } from './useHistory.ts'
import { useHistory } from './useHistory.ts'

/** Who did what when, and what became of it on each channel; newest first. */
export function History({ round }: { round: string }) {
  const { t } = useWords()
  const { items, older } = useHistory(round)
  if (!items) return null
  return (
    <details className="lanmu-review__history" open>
      <summary>{t('lanmuReview:history')}</summary>
      {items.length === 0 && <p>{t('lanmuPost:noHistory')}</p>}
      <ol>
        {items.map((item, index) => (
          <Line key={`${item.at} ${item.kind} ${index}`} item={item} />
        ))}
      </ol>
      {older && (
        <Button size="small" buttonStyle="secondary" margin={false} onClick={() => void older()}>
          {t('lanmuPost:older')}
        </Button>
      )}
    </details>
  )
}

function Line({ item }: { item: Happened }) {
  const { t, language } = useWords()
  const times = useTimes()
  const { config } = useConfig()
  const { at, by, comment, delivery } = item
  const said = comment ?? delivery?.reason?.[language]
  const who = by?.name ?? t('lanmuPost:lanmu')
  return (
    <li>
      <span>
        <strong>{who}</strong> <What item={item} />{' '}
        {delivery && (
          <Link
            href={`${config.routes.admin}/collections/deliveries/${delivery.id}`}
            prefetch={false}
          >
            {delivery.channel.name}
          </Link>
        )}
      </span>
      <time dateTime={at}>{times.exact(at, times.here)}</time>
      {said && <q>{said}</q>}
    </li>
  )
}

function What({ item: { kind, fields, from, to, delivery } }: { item: Happened }) {
  const { t } = useWords()
  const times = useTimes()
  const zone = useFormFields(([form]) => form['publishAt_tz']?.value) as string | undefined
  const time = (at: string | null) => (at ? times.dayTime(at, zone || times.here) : '')
  switch (kind) {
    case 'edited':
      return t('lanmuPost:happened_edited', { fields: fieldNames({ fields, t }) })
    case 'moved':
      if (!to) return t('lanmuPost:happened_untimed')
      return t(from ? 'lanmuPost:happened_moved' : 'lanmuPost:happened_timed', {
        ...{ from: time(from), to: time(to) },
      })
    case 'scheduled':
      return to
        ? t('lanmuPost:happened_scheduledFor', { to: time(to) })
        : t('lanmuPost:happened_scheduled')
    case 'delivery': {
      const outcome = t(`lanmuLedger:outcome_${delivery!.outcome}` as LanmuKeys)
      return t('lanmuPost:happened_delivery', { outcome })
    }
    case 'written':
    case 'trashed':
    case 'restored':
    case 'held':
    case 'released':
      return t(`lanmuPost:happened_${kind}`)
    default:
      return t(`lanmuReview:kind_${kind}`)
  }
}

const named = [
  ...(['title', 'body', 'media', 'link', 'contentType', 'packaging', 'channels'] as const),
  ...(['communities', 'column', 'issue', 'owner', 'repeat'] as const),
]

function fieldNames({
  fields,
  t,
}: {
  fields: string[]
  t: ReturnType<typeof useWords>['t']
}): string {
  const keys = fields.map((field) => named.find((name) => name === field) ?? ('rest' as const))
  return [...new Set(keys)].map((key) => t(`lanmuPost:field_${key}`)).join(', ')
}
