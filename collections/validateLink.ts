import type { TextFieldSingleValidation } from 'payload'

/** Only addresses a reader's browser may follow: a `javascript:` link would run in the reader's page. */
export const validateLink: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return true
  const isZh = req.i18n?.language === 'zh'
  if (!URL.canParse(value)) {
    return isZh ? `不是完整的网址：${value}` : `Not a full address: ${value}`
  }
  if (/^https?:$/.test(new URL(value).protocol)) return true
  return isZh ? '只接受 http:// 或 https:// 链接' : 'Only http:// and https:// links are allowed'
}
