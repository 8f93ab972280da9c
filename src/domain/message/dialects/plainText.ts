import { textDialect } from '../dialect.ts'
import { documentText } from '../toText.ts'

/** Text without any markup; links are spelt out behind their words. */
export const plainText = textDialect({ format: 'text', write: documentText })
