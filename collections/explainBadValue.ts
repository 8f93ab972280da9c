import type { AfterErrorHook } from 'payload'
import { said } from './said.ts'

/**
 * Values that only the database finds wrong (an id that is none, a negative page) are the asker's
 * mistake: Payload would answer 500, and its log would look as if something had broken.
 */
export const explainBadValue: AfterErrorHook = ({ error, req }) => {
  const message = isNoId(error)
    ? said({
        en: 'An id in this request is none: ids are 24 hexadecimal characters.',
        zh: '请求中有一个编号格式不对：编号是 24 位十六进制字符。',
        req,
      })
    : isBadPage(error)
      ? said({
          en: 'There is no such page: pages begin at 1.',
          zh: '请求的页码不对：page 从 1 开始。',
          req,
        })
      : null
  return message ? { status: 400, response: { errors: [{ message }] } } : undefined
}

function isNoId({ name }: Error): boolean {
  return name === 'BSONError'
}

/** Engines agree that a `$skip` below 0 is refused, and on neither the code nor the words. */
function isBadPage({ name, message }: Error): boolean {
  return name === 'MongoServerError' && /\b(skip|limit)\b/i.test(message)
}
