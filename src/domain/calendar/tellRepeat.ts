import type { Language } from '../words.ts'
import type { RepeatChoice } from './repeatChoice.ts'
import { tellRhythm } from './tellRhythm.ts'

/** A repeat as a sentence; `null`: it has no words, or there is nothing to say. */
export function tellRepeat({
  choice,
  language,
}: {
  choice: RepeatChoice
  language: Language
}): string | null {
  if (choice.type === 'never') return once[language]
  const rhythm = tellRhythm({ choice, language })
  if (rhythm === null) return null
  const skipped = choice.type === 'month-day' && choice.day > 28 ? passedOver[language] : ''
  return (language === 'zh' ? `${rhythm}再发一次。` : `Again ${rhythm}.`) + skipped
}

const once = { en: 'It goes out once.', zh: '只发一次。' }
const passedOver = {
  en: ' Months without that day are passed over.',
  zh: '没有这一天的月份跳过。',
}
