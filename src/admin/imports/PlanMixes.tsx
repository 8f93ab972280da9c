'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { contentTypes } from '../../domain/post.ts'
import type { Language } from '../../domain/words.ts'
import type { PlanMix } from '../../importing/reportMix.ts'
import { boundsText, isOutside, mixWords, shareText } from '../../importing/reportMix.ts'
import { LevelMark } from '../balance/CommunityNotice.tsx'
import { useWords } from '../useWords.ts'

/** What a dry run's plan would make of the mix, community by community. */
export function PlanMixes({ mixes, language }: { mixes: PlanMix[]; language: Language }) {
  if (mixes.length === 0) return null
  return (
    <section className="lanmu-mixes" aria-labelledby="lanmu-mixes">
      <h3 id="lanmu-mixes">{mixWords[language].heading}</h3>
      {mixes.map((mix) => (
        <Mix key={mix.community.id} mix={mix} language={language} />
      ))}
    </section>
  )
}

function Mix({ mix, language }: { mix: PlanMix; language: Language }) {
  const words = mixWords[language]
  return (
    <div className="lanmu-mixes__one">
      <h4>{mix.community.name}</h4>
      <p>
        {words.about(mix.totals)} {!mix.isSample && words.tooFew}
      </p>
      <Shares mix={mix} language={language} />
      {mix.breaches.length === 0 && <p>{words.fine}</p>}
      <Breaches mix={mix} language={language} />
      {mix.more > 0 && <p>{words.more(mix.more)}</p>}
    </div>
  )
}

function Shares({ mix, language }: { mix: PlanMix; language: Language }) {
  const words = mixWords[language]
  const { t } = useWords()
  const percent = (share: number) => shareText({ share, language })
  return (
    <table>
      <thead>
        <tr>
          {[words.type, words.before, words.after, words.allowed].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contentTypes.map((type) => {
          const { before, after, min, max } = mix.shares[type]
          return (
            <tr key={type}>
              <th scope="row">{t(`lanmuBalance:${type}`)}</th>
              <td>{percent(before)}</td>
              <td>
                {isOutside({ mix, type }) ? (
                  <strong>
                    {percent(after)} ▲ {words.outside}
                  </strong>
                ) : (
                  percent(after)
                )}
              </td>
              <td>{boundsText({ min, max, language })}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Each with its rows, and a way to the days it is about. */
function Breaches({ mix, language }: { mix: PlanMix; language: Language }) {
  const { config } = useConfig()
  const words = mixWords[language]
  const { locale } = useWords()
  const style = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  const written = new Intl.DateTimeFormat(locale, style)
  return (
    <ul>
      {mix.breaches.map(({ level, day, words: said, rows, isOld }) => {
        const query = new URLSearchParams({ date: day, community: mix.community.id })
        return (
          <li key={`${day} ${said.en}`}>
            <LevelMark level={level} /> {said[language]}
            {rows.length > 0 && ` · ${words.rows(rows)}`}
            {isOld && ` · ${words.old}`}
            {' · '}
            <Link href={`${config.routes.admin}/calendar?${query.toString()}`} prefetch={false}>
              {words.see(written.format(Date.parse(day)))}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
