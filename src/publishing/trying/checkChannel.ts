import type { Payload } from 'payload'
import type { CheckResult } from '../../channels/channel.ts'
import { kindOf, parseSettings } from '../../channels/registry.ts'
import { channelHttp } from '../channelHttp.ts'
import { mask, revealSecrets } from '../channelSecrets.ts'
import type { ChannelFacts } from '../readChannel.ts'
import type { Language, Words } from '../../domain/words.ts'

export type { CheckResult }

/** A platform may take this long to answer a test. Milliseconds. */
const timeoutMs = 20_000

/**
 * Tries a channel's settings against its platform: those that are stored, or those in a form that are
 * not saved yet. A secret the form shows as the mask is the one that is stored.
 */
export async function checkChannel({
  payload,
  kind: name,
  typed,
  stored,
  signal,
  clock,
}: {
  payload: Payload
  kind: string
  /** As they stand in a form; null: the stored ones. */
  typed: Record<string, unknown> | null
  /** The channel as it is saved; null: it is not yet. */
  stored: ChannelFacts | null
  signal: AbortSignal
  clock: () => Date
}): Promise<CheckResult> {
  const kind = kindOf(name)
  const kept =
    kind && stored?.kind === name ? revealSecrets({ payload, kind, settings: stored.settings }) : {}
  const settings = typed ? merge({ typed, kept }) : kept
  const parsed = parseSettings({ kind: name, settings })
  if (parsed.type === 'invalid') return broken(parsed.problems)
  if (kind?.mode === 'manual') return byHand
  if (kind?.mode !== 'push') return nothingToTry
  const late = AbortSignal.timeout(timeoutMs)
  return kind.check({
    settings: parsed.settings,
    http: channelHttp({ payload }),
    signal: AbortSignal.any([signal, late]),
    clock,
  })
}

/** Empty fields are fields that are not there. */
function merge({
  typed,
  kept,
}: {
  typed: Record<string, unknown>
  kept: Record<string, unknown>
}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed)
      .map(([name, value]) => [name, value === mask ? kept[name] : value])
      .filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
}

function broken(problems: { path: string; message: Words }[]): CheckResult {
  const [first] = problems
  const told = (language: Language) =>
    problems.map(({ path, message }) => `${path}: ${message[language]}`).join(' ')
  return {
    type: 'broken',
    field: first?.path ?? '',
    en: `These settings cannot be used. ${told('en')}`,
    zh: `这些设置不能用。${told('zh')}`,
  }
}

const nothingToTry: CheckResult = {
  type: 'fine',
  en: 'There is nothing to connect to: whoever reads this channel comes here.',
  zh: '无需连接：读取这个渠道的一方会自己来取。',
}

const byHand: CheckResult = {
  type: 'fine',
  en: 'There is nothing to connect to: a person publishes here, from the inbox.',
  zh: '无需连接：由人在“待办”里手动发布。',
}
