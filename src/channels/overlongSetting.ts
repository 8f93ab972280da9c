import { z } from 'zod'
import { overlongPolicies } from '../domain/message/renderFor.ts'
import { rule } from '../domain/ruleWords.ts'

/** What a channel does with a text that is too long, where the platform has threads. */
export function overlongSetting() {
  return z
    .enum(overlongPolicies, {
      error: rule({
        en: overlongPolicies.join(', '),
        zh: `三者之一：${overlongPolicies.join('、')}`,
      }),
    })
    .default('shorten')
    .meta({ label, options: { refuse, shorten, split } })
}

/** The same where the platform has none. */
export function overlongWithoutThreads() {
  return z
    .enum(['refuse', 'shorten'], {
      error: rule({ en: 'refuse, shorten', zh: '二者之一：refuse、shorten' }),
    })
    .default('shorten')
    .meta({ label, options: { refuse, shorten } })
}

const label = { en: 'When the text is too long', zh: '文本过长时' }
const refuse = { en: 'Do not send it', zh: '不发送' }
const shorten = { en: 'Shorten it at a sentence', zh: '在句末截短' }
const split = { en: 'Send it in numbered parts', zh: '分成编号的多条发送' }
