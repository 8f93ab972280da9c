import type { LedgerRow, Note } from '../ledger.ts'
import { advance } from '../ledger.ts'
import { judgeDelivery, judgedText, lookAgainMs } from './judgeDelivery.ts'
import type { Words } from '../../domain/words.ts'

type Asked = Parameters<typeof judgeDelivery>[0]

/** What the balance says to a claimed delivery, ready to be written down with what comes of it. */
export async function judge(asked: Asked): Promise<{ reason: Words | null; note: Note }> {
  const { judged, reason } = await judgeDelivery(asked)
  const note = judged.length > 0 ? { judgedBy: judgedText(judged), judgement: judged } : {}
  return { reason, note }
}

/** Gives a claimed delivery back to wait: for room, or for somebody who lets it pass. */
export function block({
  payload,
  row,
  reason,
  note,
  now,
}: Pick<Asked, 'payload' | 'row' | 'now'> & {
  reason: Words
  note: Note
}): Promise<LedgerRow | null> {
  const until = new Date(now.getTime() + lookAgainMs)
  return advance({ payload, row, event: { type: 'block', until, reason }, note, now })
}
