'use client'

import { contentTypes } from '../../domain/post.ts'
import { useWords } from '../useWords.ts'
import type { CommunityAnswer, SharesAnswer } from './answer.ts'

/** The picture in numbers: each day as it ends, for whoever reads or hears better than sees. */
export function SharesTable({ timeline, policy }: Pick<CommunityAnswer, 'timeline' | 'policy'>) {
  const { t, locale } = useWords()
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const days = new Map<string, SharesAnswer>()
  for (const shares of timeline) days.set(format.format(Date.parse(shares.at)), shares)
  return (
    <details>
      <summary>{t('lanmuBalance:table')}</summary>
      <table className="lanmu-shares__table">
        <thead>
          <tr>
            <th scope="col">{t('lanmuBalance:day')}</th>
            {contentTypes.map((type) => {
              const { min, max } = policy.shares[type]
              const [least, most] = [Math.round(min * 100), Math.round(max * 100)]
              return (
                <th key={type} scope="col">
                  {t(`lanmuBalance:${type}`)} ({least}–{most} %)
                </th>
              )
            })}
            <th scope="col">{t('lanmuBalance:posts')}</th>
          </tr>
        </thead>
        <tbody>
          {[...days].map(([day, { types, total, isSample }]) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {contentTypes.map((type) => (
                <td key={type}>{Math.round(types[type].share * 100)} %</td>
              ))}
              <td>
                {total}
                {isSample ? '' : ` (${t('lanmuBalance:tooFew')})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
