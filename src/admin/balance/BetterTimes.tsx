'use client'

import { Button, Link, useConfig, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'
import { calendarAddress } from './sharedRepair.ts'
import { shownDays } from './useBalance.ts'
import type { WithPostAnswer } from './useWithPost.ts'

/** Times near by at which the post would break less; one click puts one into the form. */
export function BetterTimes({ times }: Pick<WithPostAnswer, 'times'>) {
  const { t, locale } = useWords()
  const { value, setValue } = useField<string>({ path: 'publishAt' })
  const zone = useFormFields(([fields]) => fields['publishAt_tz']?.value) as string | undefined
  const addressOf = useAddressOf(value)
  if (times.length === 0) return null
  const format = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZone: zone || undefined },
  })
  return (
    <ul className="lanmu-times" aria-label={t('lanmuBalance:better')}>
      {times.map(({ at, slot, isWhole }) => {
        const time = format.format(new Date(at))
        const address = addressOf({ at, slot })
        return (
          <li key={at}>
            {t(isWhole ? 'lanmuBalance:timeWhole' : 'lanmuBalance:timeLess', { time })}{' '}
            <Button
              size="small"
              buttonStyle="secondary"
              margin={false}
              onClick={() => setValue(at)}
            >
              {t('lanmuBalance:takeTime', { time })}
            </Button>{' '}
            {address && (
              <Link href={address} prefetch={false}>
                {t('lanmuBalance:preview')}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Where the calendar shows the move; of what is on the calendar only, and as it stands there. */
function useAddressOf(publishAt: string | undefined) {
  const { config } = useConfig()
  const { id, hasPublishedDoc, savedDocumentData } = useDocumentInfo()
  const stored = savedDocumentData?.publishAt as string | undefined
  const isStored = stored && publishAt && Date.parse(stored) === Date.parse(publishAt)
  return ({ at, slot }: { at: string; slot: string }): string | null => {
    if (!id || !hasPublishedDoc || !isStored) return null
    const change = { type: 'move' as const, post: String(id), from: stored, to: at, slot }
    return calendarAddress({
      admin: config.routes.admin,
      repair: { days: shownDays, changes: [change] },
    })
  }
}
