import type { Words } from '../domain/words.ts'
import type { CheckResult } from './channel.ts'
import type { NotSent } from './sendParts.ts'

/** What an answer of a platform means for a post, in words that say what to do. */
export type Verdict = Words & {
  /** `later`: nothing was accepted, a repeat is safe. `no`: not until a person changes something. */
  then: 'later' | 'no'
  /** How long the platform wants to be left alone. Seconds. */
  waitSeconds?: number
  /** The setting to mend. */
  field?: string
}

/** One call as its platform answered it. `unclear`: the network, or something in between, had the last word. */
export type Heard =
  | { type: 'accepted'; body: Record<string, unknown> }
  | { type: 'refused'; code: string; verdict: Verdict }
  | { type: 'unclear'; outcome: NotSent }

/** What a call that was not accepted makes of the delivery. */
export function outcomeOf({
  heard,
  now,
}: {
  heard: Exclude<Heard, { type: 'accepted' }>
  now: Date
}): NotSent {
  if (heard.type === 'unclear') return heard.outcome
  const { then, en, zh, waitSeconds } = heard.verdict
  const reason = { en: `${heard.code}: ${en}`, zh: `${heard.code}：${zh}` }
  if (then === 'no') return { type: 'rejected', reason }
  const after = waitSeconds === undefined ? null : new Date(now.getTime() + waitSeconds * 1000)
  return { type: 'try-later', reason, ...(after && { after }) }
}

/** What it says of the settings. `field`: the setting to look at where the platform could not be asked. */
export function brokenBy({
  heard,
  field,
}: {
  heard: Exclude<Heard, { type: 'accepted' }>
  field: string
}): CheckResult {
  if (heard.type === 'unclear') {
    const { reason } = heard.outcome
    return {
      type: 'broken',
      field,
      en: `There was no clear answer. ${reason.en}`,
      zh: `没有得到明确的答复。${reason.zh}`,
    }
  }
  const { code, verdict } = heard
  return {
    type: 'broken',
    ...(verdict.field !== undefined && { field: verdict.field }),
    en: `${sentence(verdict.en)} (${code})`,
    zh: `${verdict.zh}（${code}）`,
  }
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
