import type { AfterErrorHook } from 'payload'
import { isNotStored } from '../src/publishing/isNotStored.ts'
import { said } from './said.ts'

/** What was not kept for want of space is no mistake of whoever sent it: 507, and who can help. */
export const explainFullDisk: AfterErrorHook = ({ error, req }) => {
  if (!isNotStored(error)) return
  const message = said({
    en: 'This was not saved: the server’s disk is full, or cannot be written to. Tell whoever looks after this Lanmu; then save it again.',
    zh: '未能保存：服务器磁盘已满或无法写入。请联系维护人员，处理后再保存一次。',
    req,
  })
  return { status: 507, response: { errors: [{ message }] } }
}
