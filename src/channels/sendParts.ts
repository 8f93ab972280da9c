import { counted } from '../domain/counted.ts'
import type { Outcome, Steps } from './channel.ts'
import { noteCount, stepOfPart } from './partInDoubt.ts'
import { asSaid } from '../domain/words.ts'

export type NotSent = Exclude<Outcome, { type: 'sent' }>

/** What a call that readers see came to: what names it, or why it is not there. */
export type PartResult = { type: 'sent'; name: string } | { type: 'failed'; outcome: NotSent }

export type PartsResult = { type: 'sent'; names: string[] } | { type: 'failed'; outcome: NotSent }

/**
 * Posts that take several visible calls, one after the other. Each is recorded with what names it, so
 * the next attempt goes on where this one stopped. The name is empty where a person says that it is out.
 */
export async function sendParts<Part>({
  parts,
  steps,
  send,
  findsSent = false,
}: {
  parts: readonly Part[]
  steps: Steps
  /** `before`: what names the parts that are out already. */
  send: (request: { part: Part; index: number; before: string[] }) => Promise<PartResult>
  /** `send` finds by itself what is out already: a part without a name is asked for again. */
  findsSent?: boolean
}): Promise<PartsResult> {
  const names: string[] = []
  await noteCount({ steps, count: parts.length })
  for (const [index, part] of parts.entries()) {
    const step = stepOfPart(index + 1)
    const known = steps.find(step)
    if (known && (known.value !== '' || !findsSent)) {
      names.push(known.value)
      continue
    }
    const result = await send({ part, index, before: [...names] })
    if (result.type === 'failed') {
      return { type: 'failed', outcome: inContext({ ...result, index, count: parts.length }) }
    }
    await steps.record({ name: step, value: result.name })
    names.push(result.name)
  }
  return { type: 'sent', names }
}

/**
 * Readers have a part of it: a refusal now is a question for a person, never the end of it, and the
 * reason says what is out.
 */
function inContext({
  outcome,
  index,
  count,
}: {
  outcome: NotSent
  index: number
  count: number
}): NotSent {
  if (count === 1) return outcome
  const out =
    index === 0
      ? asSaid('')
      : {
          en: ` (${index} of ${counted({ count, of: 'message' })} ${index === 1 ? 'is' : 'are'} out already)`,
          zh: `（${count} 条消息中已发出 ${index} 条）`,
        }
  const reason = {
    en: `message ${index + 1} of ${count}: ${outcome.reason.en}${out.en}`,
    zh: `第 ${index + 1} 条（共 ${count} 条）：${outcome.reason.zh}${out.zh}`,
  }
  return outcome.type === 'rejected' && index > 0
    ? { type: 'unconfirmed', reason }
    : { ...outcome, reason }
}
