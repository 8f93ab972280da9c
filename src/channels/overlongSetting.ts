import { z } from 'zod'
import { overlongPolicies } from '../domain/message/renderFor.ts'

/** What a channel does with a text that is too long, where the platform has threads. */
export function overlongSetting() {
  return z
    .enum(overlongPolicies, { error: overlongPolicies.join(', ') })
    .default('shorten')
    .meta({ label, options: { refuse, shorten, split } })
}

/** The same where the platform has none. */
export function overlongWithoutThreads() {
  return z
    .enum(['refuse', 'shorten'], { error: 'refuse, shorten' })
    .default('shorten')
    .meta({ label, options: { refuse, shorten } })
}

const label = { en: 'When the text is too long', zh: '文本过长时' }
const refuse = { en: 'Do not send it', zh: '不发送' }
const shorten = { en: 'Shorten it at a sentence', zh: '在句末截短' }
const split = { en: 'Send it in numbered parts', zh: '分成编号的多条发送' }
