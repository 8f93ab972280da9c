import type { TextFieldSingleValidation } from 'payload'
import { said } from './said.ts'

/** Only addresses a reader's browser may follow: a `javascript:` link would run in the reader's page. */
export const validateLink: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return true
  if (!URL.canParse(value)) {
    return said({ en: `Not a full address: ${value}`, zh: `不是完整的网址：${value}`, req })
  }
  if (/^https?:$/.test(new URL(value).protocol)) return true
  return said({
    en: 'Only http:// and https:// links are allowed',
    zh: '只接受 http:// 或 https:// 链接',
    req,
  })
}
