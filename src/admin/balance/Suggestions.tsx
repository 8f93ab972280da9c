'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { changeText } from '../../domain/balance/repair/changeText.ts'
import { askApi } from '../askApi.ts'
import { useRole } from '../useRole.ts'
import { useWords } from '../useWords.ts'
import type { EffectAnswer, SuggestionAnswer } from './answer.ts'
import { Effects } from './Effects.tsx'
import type { SharedRepair } from './sharedRepair.ts'
import { calendarAddress } from './sharedRepair.ts'
import { toChange } from './toChange.ts'

/** What would mend the plan: each suggestion in words, its effect on the rules, and two buttons. */
export function Suggestions(props: {
  suggestions: SuggestionAnswer[]
  /** So far ahead they were looked for. */
  days: number
  reload: () => void
  /** Whether the calendar can show them. */
  hasPreview?: boolean
  /** Where the reader is on the calendar already. */
  show?: (repair: SharedRepair) => void
}) {
  const { suggestions, days, reload, show, hasPreview = true } = props
  const { config } = useConfig()
  const { t } = useWords()
  const { apply, isBusy, mayApply } = useApply({ reload })
  return (
    <ul className="lanmu-shares__repairs">
      {suggestions.map((suggestion) => {
        const { changes, isWhole, isSmallest, effects } = suggestion
        const repair = { days, changes }
        const address = calendarAddress({ admin: config.routes.admin, repair })
        const seeing = show ? { onClick: () => show(repair) } : { el: 'link' as const, to: address }
        return (
          <li key={JSON.stringify(changes)}>
            <Changes suggestion={suggestion} />
            <p>
              {t(`lanmuBalance:${isWhole ? wholeness(effects) : 'partly'}`)}{' '}
              {isSmallest && t('lanmuBalance:smallest')}
            </p>
            <Effects effects={effects} />
            <div className="lanmu-shares__acts">
              {hasPreview && (
                <Button size="small" margin={false} {...seeing}>
                  {t('lanmuBalance:preview')}
                </Button>
              )}
              {mayApply && (
                <Button
                  size="small"
                  buttonStyle="secondary"
                  disabled={isBusy}
                  margin={false}
                  onClick={() => void apply(suggestion)}
                >
                  {t('lanmuBalance:apply')}
                </Button>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** What no change could mend may be left, and is not to be passed over. */
function wholeness([first]: EffectAnswer[]): 'whole' | 'mended' {
  const isLeft = first?.rules.some(({ level, after }) => level !== 'notice' && after.breaches > 0)
  return isLeft ? 'mended' : 'whole'
}

function Changes({
  suggestion: { changes, titles },
}: {
  suggestion: Pick<SuggestionAnswer, 'changes' | 'titles'>
}) {
  const { language } = useWords()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <ul>
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>
          {changeText({ change: toChange(change), titles, language, timeZone })}
        </li>
      ))}
    </ul>
  )
}

/** One click, as a whole, or not at all where the plan has changed meanwhile. */
function useApply({ reload }: { reload: () => void }) {
  const { t } = useWords()
  const { config } = useConfig()
  const { role } = useRole()
  const [isBusy, setIsBusy] = useState(false)
  async function apply({ changes }: SuggestionAnswer): Promise<void> {
    setIsBusy(true)
    const url = `${config.serverURL}/v1/balance/apply`
    const asked = await askApi({ url, method: 'POST', body: { changes } })
    setIsBusy(false)
    if (asked.type === 'ok') toast.success(t('lanmuBalance:applied'))
    else toast.error(asked.detail)
    reload()
  }
  return { apply, isBusy, mayApply: role === 'admin' || role === 'editor' }
}
