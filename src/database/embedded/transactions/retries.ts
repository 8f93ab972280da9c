import { decodeDocument } from '../bson/decode.ts'
import { encodeDocument } from '../bson/encode.ts'
import { CommandError } from '../errors.ts'
import { tableKey, type View } from '../storage/view.ts'
import { isDoc, type Doc } from '../values/types.ts'

/** Table 0 is the catalog's; retryable writes are remembered there under "r" and the session. */
const retryKey = (session: string) => tableKey(0, Buffer.from(`r${session}`))
const retryPrefix = 0x72
const memory = 30 * 60_000

type Write = { view: View; session: string; number: string }

/**
 * The answer a write has been given already, if this is a driver's second attempt at it. It is kept
 * in the same storage transaction as the write, so a restart between the two attempts changes nothing.
 */
export function rememberedReply({ view, session, number }: Write): Doc | undefined {
  const bytes = view.get(retryKey(session))
  if (!bytes) return undefined
  const { n, reply } = decodeDocument(bytes)
  if (BigInt(String(n)) > BigInt(number)) {
    throw new CommandError(
      225,
      `Retryable write with txnNumber ${number} is prohibited on session because a newer one with txnNumber ${String(n)} has already started.`,
    )
  }
  return String(n) === number && isDoc(reply) ? reply : undefined
}

export function rememberReply({ view, session, number, reply }: Write & { reply: Doc }) {
  view.put(retryKey(session), encodeDocument({ n: number, at: new Date(), reply }))
}

/** Forgets sessions that have not written for as long as a session lives. */
export function forgetOldReplies(view: View, now: number) {
  const start = tableKey(0, Buffer.from([retryPrefix]))
  const end = tableKey(0, Buffer.from([retryPrefix + 1]))
  for (const { key, value } of view.range({ start, end })) {
    const { at } = decodeDocument(value)
    if (at instanceof Date && now - at.getTime() > memory) view.remove(key)
  }
}
