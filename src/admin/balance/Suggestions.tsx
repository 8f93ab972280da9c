'use client'

import { Button, Link, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { changeText } from '../../domain/balance/repair/changeText.ts'
import type { RepairChange } from '../../domain/balance/repair/change.ts'
import { askApi } from '../askApi.ts'
import type { LanmuKeys } from '../translations/words.ts'
import { useRole } from '../useRole.ts'
import { useWords } from '../useWords.ts'
import type { ChangeAnswer, SuggestionAnswer } from './answer.ts'

/** What would mend the plan: each suggestion in words, its effect on every rule, and one button. */
export function Suggestions({
  suggestions,
  reload,
}: {
  suggestions: SuggestionAnswer[]
  reload: () => void
}) {
  const { t, language } = useWords()
  const { config } = useConfig()
  const { role } = useRole()
  const [isBusy, setIsBusy] = useState(false)
  if (suggestions.length === 0) return null
  const mayApply = role === 'admin' || role === 'editor'
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

  async function apply({ changes }: SuggestionAnswer): Promise<void> {
    setIsBusy(true)
    const url = `${config.serverURL}/v1/balance/apply`
    const asked = await askApi({ url, method: 'POST', body: { changes } })
    if (asked.type === 'ok') toast.success(t('lanmuBalance:applied'))
    else toast.error(asked.detail || t('lanmu:offline'))
    setIsBusy(false)
    reload()
  }

  return (
    <>
      <h3>{t('lanmuBalance:repair')}</h3>
      <ol className="lanmu-board__repairs">
        {suggestions.map((suggestion) => {
          const { changes, titles, isWhole, isSmallest } = suggestion
          return (
            <li key={JSON.stringify(changes)}>
              <ul>
                {changes.map((change) => (
                  <li key={JSON.stringify(change)}>
                    {changeText({ change: toChange(change), titles, language, timeZone })}
                  </li>
                ))}
              </ul>
              <p>
                {t(isWhole ? 'lanmuBalance:whole' : 'lanmuBalance:partly')}{' '}
                {isSmallest && t('lanmuBalance:smallest')}
              </p>
              <Effects effects={suggestion.effects} />
              <p>
                <Link
                  href={calendarOf({ admin: config.routes.admin, suggestion })}
                  prefetch={false}
                >
                  {t('lanmuBalance:preview')}
                </Link>
              </p>
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
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Effects({ effects }: Pick<SuggestionAnswer, 'effects'>) {
  const { t } = useWords()
  const told = ({ breaches, hours }: { breaches: number; hours: number }) =>
    breaches === 0 ? t('lanmuBalance:whole0') : t('lanmuBalance:hours', { count: hours })
  return (
    <details>
      <summary>{t('lanmuBalance:effects')}</summary>
      {effects.map(({ community, rules }) => (
        <table key={community.id} className="lanmu-board__table">
          <caption>{community.name}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lanmuBalance:rule')}</th>
              <th scope="col">{t('lanmuBalance:before')}</th>
              <th scope="col">{t('lanmuBalance:after')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ rule, contentType, before, after }) => (
              <tr key={`${rule} ${contentType}`}>
                <th scope="row">
                  {t(`lanmuBalance:rule_${rule}` as LanmuKeys, {
                    type: contentType ? t(`lanmuBalance:${contentType}`) : '',
                  })}
                </th>
                <td>{told(before)}</td>
                <td>{told(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </details>
  )
}

/** The week of the first change, of this community. */
function calendarOf({
  admin,
  suggestion: { changes, effects },
}: {
  admin: string
  suggestion: SuggestionAnswer
}): string {
  const first = toChange(changes[0]!)
  const at =
    first.type === 'swap' ? first.posts[0].from : first.type === 'fill' ? first.at : first.to
  // Sweden writes dates as ISO 8601 does.
  const date = new Intl.DateTimeFormat('sv-SE').format(at)
  const community = effects[0]?.community.slug ?? ''
  return `${admin}/calendar?${new URLSearchParams({ view: 'week', date, community }).toString()}`
}

/** Instants come as text. */
function toChange(change: ChangeAnswer): RepairChange {
  switch (change.type) {
    case 'move':
    case 'postpone':
      return { ...change, from: new Date(change.from), to: new Date(change.to) }
    case 'fill':
      return { ...change, at: new Date(change.at) }
    case 'swap': {
      const [a, b] = change.posts
      return {
        type: 'swap',
        posts: [
          { ...a, from: new Date(a.from) },
          { ...b, from: new Date(b.from) },
        ],
      }
    }
    default:
      return change satisfies never
  }
}
