import type { LanmuKeys } from '../translations/words.ts'
import type { useWords } from '../useWords.ts'
import type { RuleEffect } from './answer.ts'

type Words = ReturnType<typeof useWords>['t']

/** "Product at most 40 %" */
export function ruleText({ effect, t }: { effect: RuleEffect; t: Words }): string {
  const { rule, contentType, allowed } = effect
  return t(`lanmuBalance:rule_${rule}` as LanmuKeys, {
    type: contentType ? t(`lanmuBalance:${contentType}`) : '',
    allowed: amount({ effect, value: allowed, t }),
  })
}

/** "57 %, 26 h", or that the rule holds. */
export function brokenText({
  effect,
  side,
  t,
}: {
  effect: RuleEffect
  side: 'before' | 'after'
  t: Words
}): string {
  const { found, breaches, hours } = effect[side]
  if (found === null) return t('lanmuBalance:whole0')
  const value = amount({ effect, value: found, t })
  // An activity without its topics is wrong at an instant: it is counted, not timed.
  if (hours < 1) return breaches > 1 ? t('lanmuBalance:times', { value, count: breaches }) : value
  if (hours < 48) return t('lanmuBalance:hours', { value, count: Math.round(hours) })
  return t('lanmuBalance:forDays', { value, count: Math.round(hours / 24) })
}

/** Whether the rule is broken at all, now or then. */
export function isBroken({ before, after }: RuleEffect): boolean {
  return before.found !== null || after.found !== null
}

/** Whether a rule pays for what the others gain. */
export function isWorse({ allowed, before, after }: RuleEffect): boolean {
  const distance = ({ found }: { found: number | null }) =>
    found === null ? 0 : Math.abs(found - allowed)
  return distance(after) > distance(before) || after.hours > before.hours
}

function amount({
  effect: { rule, allowed },
  value,
  t,
}: {
  effect: RuleEffect
  value: number
  t: Words
}): string {
  const isShare = rule === 'max-share' || rule === 'min-share'
  if (!isShare) return String(Math.round(value * 10) / 10)
  // Never "40 %" where 40 % is allowed and a little more was found.
  const whole = Math.round(value * 100)
  const isSame = value !== allowed && whole === Math.round(allowed * 100)
  return t('lanmuBalance:percent', { value: isSame ? (value * 100).toFixed(1) : whole })
}
