import type { Level } from '../domain/balance/policy.ts'
import { sentences } from '../domain/balance/sentences.ts'
import { contentTypes, type ContentType } from '../domain/post.ts'
import type { Language } from '../domain/words.ts'

/** What a plan would make of one community's mix. */
export type PlanMix = {
  community: { id: string; name: string }
  /** Posts in the days of the plan, and the shares of each type among them: as it is, and with it. */
  totals: { before: number; after: number }
  shares: Record<ContentType, { before: number; after: number; min: number; max: number }>
  /** Whether there are enough posts for shares to say anything. */
  isSample: boolean
  /** Where it would break the policy; those the plan brings come first. */
  breaches: PlanBreach[]
  /** Further ones that are not told. */
  more: number
}

export type PlanBreach = {
  level: Level
  /** Local date of its worst moment, "2026-11-23". */
  day: string
  words: { en: string; zh: string }
  /** The rows that have part in it. */
  rows: number[]
  /** It is there without the plan, and no better. */
  isOld: boolean
}

/** What a dry run's report says of the mix. */
export const mixWords = {
  en: {
    heading: 'The mix with this plan',
    about: ({ before, after }: PlanMix['totals']) =>
      `Of all posts in the plan's days: ${before} now, ${after} with the plan.`,
    tooFew: 'Too few posts for shares to say anything.',
    type: 'Type',
    before: 'Now',
    after: 'With the plan',
    allowed: 'Allowed',
    outside: 'outside',
    fine: 'Nothing is out of balance.',
    old: 'already without the plan',
    rows: (rows: number[]) => `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`,
    more: (count: number) => `${count} more like these`,
    see: (day: string) => `${day} on the calendar`,
  },
  zh: {
    heading: '加上这份计划后的配比',
    about: ({ before, after }: PlanMix['totals']) =>
      `计划所在日期内的全部内容：现有 ${before} 条，加上计划共 ${after} 条。`,
    tooFew: '条数太少，占比还说明不了什么。',
    type: '类型',
    before: '现在',
    after: '加上计划',
    allowed: '允许',
    outside: '超出',
    fine: '没有失衡。',
    old: '没有这份计划时就已如此',
    rows: (rows: number[]) => `第 ${rows.join('、')} 行`,
    more: (count: number) => `另有 ${count} 处类似`,
    see: (day: string) => `在日历上查看 ${day}`,
  },
}

/** A share as it stands in a report: "44 %". */
export function shareText({ share, language }: { share: number; language: Language }): string {
  return sentences[language].percent(String(Math.round(share * 100)))
}

/** "10–60 %" */
export function boundsText({
  min,
  max,
  language,
}: {
  min: number
  max: number
  language: Language
}): string {
  return `${Math.round(min * 100)}–${shareText({ share: max, language })}`
}

/** Whether the plan leaves a type outside of what the policy allows, where shares say anything. */
export function isOutside({ mix, type }: { mix: PlanMix; type: ContentType }): boolean {
  const { after, min, max } = mix.shares[type]
  return mix.isSample && (after < min || after > max)
}

/** "▲ 3 product posts in a row by Wed 3 Mar, 12:00; the policy allows 2 (rows 1, 2, 3)" */
export function breachLine({
  breach: { level, words: said, rows, isOld },
  language,
}: {
  breach: PlanBreach
  language: Language
}): string {
  const words = mixWords[language]
  const notes = [...(rows.length > 0 ? [words.rows(rows)] : []), ...(isOld ? [words.old] : [])]
  const noted = notes.length > 0 ? ` (${notes.join('; ')})` : ''
  return `${sentences[language].levels[level]}: ${said[language]}${noted}`
}

/** One community's mix in lines, for a terminal. */
export function mixLines({ mix, language }: { mix: PlanMix; language: Language }): string[] {
  const words = mixWords[language]
  const percent = (share: number) => shareText({ share, language })
  const shares = contentTypes.map((type) => {
    const { before, after, min, max } = mix.shares[type]
    const bounds = `${words.allowed} ${boundsText({ min, max, language })}`
    const mark = isOutside({ mix, type }) ? `, ${words.outside}` : ''
    const name = sentences[language].types[type]
    return `  ${name}: ${percent(before)} → ${percent(after)} (${bounds}${mark})`
  })
  const breaches = mix.breaches.map((breach) => `  ${breachLine({ breach, language })}`)
  return [
    `${mix.community.name}: ${words.about(mix.totals)}`,
    ...(mix.isSample ? [] : [`  ${words.tooFew}`]),
    ...shares,
    ...(breaches.length > 0 ? breaches : [`  ${words.fine}`]),
    ...(mix.more > 0 ? [`  ${words.more(mix.more)}`] : []),
  ]
}
