'use client'

import { useWords } from '../useWords.ts'
import type { EffectAnswer, RuleEffect } from './answer.ts'
import { brokenText, isBroken, isWorse, ruleText } from './effectWords.ts'
import { levelSigns } from './levelSigns.ts'

/** What a repair does: the rules that are broken now or then; the others in a table, folded. */
export function Effects({ effects }: { effects: EffectAnswer[] }) {
  const { t } = useWords()
  const broken = effects.flatMap(({ community, rules }) =>
    rules.filter(isBroken).map((effect) => ({ community, effect })),
  )
  const holding = effects.flatMap(({ rules }) => rules).length - broken.length
  return (
    <>
      <ul className="lanmu-effects">
        {broken.map(({ community, effect }) => (
          <li key={`${community.id} ${effect.rule} ${effect.contentType}`}>
            <span aria-hidden="true">{levelSigns[effect.level]}</span>{' '}
            <Change effect={effect} community={effects.length > 1 ? community.name : null} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('lanmuBalance:effects', { count: holding })}</summary>
        {effects.map((one) => (
          <EffectTable key={one.community.id} {...one} />
        ))}
      </details>
    </>
  )
}

/** An arrow is read out as nothing at all, or as "right arrow": a word is there for the ear. */
function Change({ effect, community }: { effect: RuleEffect; community: string | null }) {
  const { t } = useWords()
  const [rule, value] = [ruleText({ effect, t }), brokenText({ effect, side: 'before', t })]
  const text = t('lanmuBalance:ruleNow', { rule, value })
  return (
    <>
      {community ? t('lanmuBalance:inCommunity', { community, text }) : text}{' '}
      <span aria-hidden="true">→</span>
      <span className="lanmu-heard">{t('lanmuBalance:then')}</span>{' '}
      <strong>{brokenText({ effect, side: 'after', t })}</strong>
      {isWorse(effect) && ` ${t('lanmuBalance:worse')}`}
    </>
  )
}

function EffectTable({ community, rules }: EffectAnswer) {
  const { t } = useWords()
  return (
    <table className="lanmu-shares__table">
      <caption>{community.name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lanmuBalance:rule')}</th>
          <th scope="col">{t('lanmuBalance:before')}</th>
          <th scope="col">{t('lanmuBalance:after')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((effect) => (
          <tr key={`${effect.rule} ${effect.contentType}`}>
            <th scope="row">{ruleText({ effect, t })}</th>
            <td>{brokenText({ effect, side: 'before', t })}</td>
            <td>{brokenText({ effect, side: 'after', t })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
