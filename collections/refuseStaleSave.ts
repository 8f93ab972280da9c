import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'

/**
 * A form sends the whole post, and with it what was there when it was opened. Of two that are open at
 * once, or one beside the calendar, the later would quietly put back what the other changed: it is
 * refused, and whoever wrote it decides. Programs that send no `updatedAt` mean what they send.
 */
export const refuseStaleSave: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || req.payloadAPI !== 'REST' || !data.updatedAt) return data
  if (time(data.updatedAt) >= time(originalDoc.updatedAt)) return data
  const message =
    req.i18n?.language === 'zh'
      ? '你打开之后有人修改了这条内容，你的修改还没有保存。'
      : 'Somebody changed this post since you opened it: your change is not saved yet.'
  throw new APIError(message, 409, null, true)
}

function time(value: unknown): number {
  return new Date(value as string).getTime()
}
