'use client'

import { useWords } from '../useWords.ts'
import type { Level } from './answer.ts'
import { levelSigns } from './levelSigns.ts'
import type { WithPostCommunity } from './useWithPost.ts'

/** What a post does to one community: the worst in a sentence, the rest folded. The gravest first. */
export function CommunityNotice({ told: { breaches } }: { told: WithPostCommunity }) {
  const { t } = useWords()
  const [worst, ...others] = breaches
  if (!worst) return null
  return (
    <div className="lanmu-told" data-level={worst.level}>
      <p>
        <LevelMark level={worst.level} /> {worst.message}
      </p>
      {others.length > 0 && (
        <details>
          <summary>{t('lanmuBalance:others', { count: others.length })}</summary>
          <ul>
            {others.map(({ level, message }) => (
              <li key={message}>
                <LevelMark level={level} /> {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** A level by sign and word as well as by colour. */
export function LevelMark({ level }: { level: Level }) {
  const { t } = useWords()
  return (
    <strong className="lanmu-level" data-level={level}>
      <span aria-hidden="true">{levelSigns[level]}</span> {t(`lanmuBalance:${level}`)}
    </strong>
  )
}
