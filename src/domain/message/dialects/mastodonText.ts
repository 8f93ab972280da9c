import { textDialect } from '../dialect.ts'
import { documentText } from '../toText.ts'

/** A status is plain text; Mastodon itself makes links, tags and mentions of it. */
export const mastodonText = textDialect({ format: 'text', write: documentText })
