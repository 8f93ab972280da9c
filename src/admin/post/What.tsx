'use client'

import { Link, useConfig, useFormFields } from '@payloadcms/ui'
import type { LanmuKeys } from '../translations/words.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import type { Happened } from './useHistory.ts'

/** What one line of a post's history says, after who did it. */
export function What({ item }: { item: Happened }) {
  const { t } = useWords()
  const time = useTime()
  const { kind, from, to, zone, delivery } = item
  const list = useFieldNames()
  switch (kind) {
    case 'edited':
      return t('lanmuPost:happened_edited', { fields: list(item.fields) })
    case 'moved':
      if (!to) return t('lanmuPost:happened_untimed')
      return t(from ? 'lanmuPost:happened_moved' : 'lanmuPost:happened_timed', {
        from: from && time(from, zone?.from),
        to: time(to, zone?.to),
      })
    case 'rezoned':
      return t('lanmuPost:happened_rezoned', { ...zone })
    case 'scheduled':
      return to
        ? t('lanmuPost:happened_scheduledFor', { to: time(to) })
        : t('lanmuPost:happened_scheduled')
    case 'copied':
    case 'rerun':
      return <Origin kind={kind} of={item.of!} />
    case 'delivery':
      return <Delivered delivery={delivery!} />
    case 'commented':
    case 'submitted':
    case 'withdrawn':
    case 'approved':
    case 'sent-back':
    case 'expired':
      return t(`lanmuReview:kind_${kind}`)
    default:
      return t(`lanmuPost:happened_${kind}`)
  }
}

function Origin({ kind, of }: { kind: 'copied' | 'rerun'; of: { id: string; title: string } }) {
  const { t } = useWords()
  const { config } = useConfig()
  const href = `${config.routes.admin}/collections/posts/${of.id}`
  return (
    <>
      {t(`lanmuPost:happened_${kind}`)}{' '}
      {of.title ? (
        <Link href={href} prefetch={false}>
          {of.title}
        </Link>
      ) : (
        t('lanmuPost:gonePost')
      )}
    </>
  )
}

function Delivered({ delivery }: { delivery: NonNullable<Happened['delivery']> }) {
  const { t } = useWords()
  const { config } = useConfig()
  const outcome = t(`lanmuLedger:outcome_${delivery.outcome}` as LanmuKeys)
  return (
    <>
      {t('lanmuPost:happened_delivery', { outcome })}{' '}
      <Link href={`${config.routes.admin}/collections/deliveries/${delivery.id}`} prefetch={false}>
        {delivery.channel.name}
      </Link>
    </>
  )
}

/** A time in the post's zone; in the one of then, by its name, where that was another. */
function useTime(): (at: string, then?: string) => string {
  const times = useTimes()
  const zone = useFormFields(([form]) => form['publishAt_tz']?.value) as string | undefined
  return (at, then) =>
    then ? `${times.dayTime(at, then)} (${then})` : times.dayTime(at, zone || times.here)
}

const named = [
  ...(['title', 'body', 'media', 'link', 'variants', 'contentType', 'packaging'] as const),
  ...(['channels', 'communities', 'column', 'issue', 'owner', 'repeat'] as const),
]

function useFieldNames(): (fields: string[]) => string {
  const { t, locale } = useWords()
  return (fields) => {
    const keys = fields.map((field) => named.find((name) => name === field) ?? ('rest' as const))
    const names = [...new Set(keys)].map((key) => t(`lanmuPost:field_${key}`))
    return new Intl.ListFormat(locale).format(names)
  }
}
