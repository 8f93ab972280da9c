import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { said } from './said.ts'

/** Characters of a password, and different ones; of a key that somebody thinks up. The messages say so. */
const fewest = { characters: 12, different: 5, ofKey: 24 }

type Given = { password?: unknown; apiKey?: unknown; email?: unknown; name?: unknown }

/**
 * Refuses a password that is guessed before it is locked (Payload takes three letters), and a key that
 * can be guessed at all. Before the operation: a reset shows its other hooks the hash only, and a key
 * is encrypted before a field's own rules are asked.
 */
export const checkCredentials: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!['create', 'update', 'resetPassword'].includes(operation)) return args
  const { password, apiKey, ...of } = ('data' in args ? args.data : {}) as Given
  // None at all is Payload's to refuse, where one is needed.
  if (isText(password) && !isGoodPassword({ password, of })) refuse({ path: 'password', req })
  if (isText(apiKey) && apiKey.length < fewest.ofKey) refuse({ path: 'apiKey', req })
  return args
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isGoodPassword({ password, of }: { password: string; of: Given }): boolean {
  const characters = [...password.normalize('NFC').toLowerCase()]
  const own = [of.email, of.name].filter(isText).map((text) => text.toLowerCase())
  return (
    characters.length >= fewest.characters &&
    new Set(characters).size >= fewest.different &&
    !own.includes(password.toLowerCase())
  )
}

function refuse({ path, req }: { path: keyof typeof messages; req: PayloadRequest }): never {
  const { label, ...words } = messages[path]
  const error = { path, label: said({ ...label, req }), message: said({ ...words, req }) }
  throw new ValidationError({ collection: 'users', errors: [error], req }, req.t)
}

const messages = {
  password: {
    label: { en: 'Password', zh: '密码' },
    en: 'Use 12 characters or more, not all alike, and not the name or email itself. A few words are good.',
    zh: '请至少使用 12 个字符，不要全是相同字符，也不要直接用姓名或邮箱。几个词连在一起就很好。',
  },
  apiKey: {
    label: { en: 'API key', zh: 'API 密钥' },
    en: 'Use 24 characters or more: best the one that is made for you.',
    zh: '请至少使用 24 个字符，最好用自动生成的密钥。',
  },
}
