import { counted } from '../counted.ts'
import type { Attempt, Delivery } from './delivery.ts'
import type { EventOf, Transition } from './events.ts'
import { change, free } from './events.ts'
import { maxAttempts, retryAt } from './retryAt.ts'
import type { Words } from '../words.ts'

/** Holders that may die on one delivery before it stops: a post that kills its worker is poison. */
export const maxCrashes = 3

/** What the channel's answer makes of a delivery that was being sent. */
export function answered({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: EventOf<'answer'>
  now: Date
}): Transition {
  const { answer } = event
  const attempt = ended({
    delivery: event.by ? { ...delivery, claimedBy: event.by } : delivery,
    startedAt: event.startedAt,
    endedAt: now,
    outcome: answer.type,
    reason: answer.type === 'sent' ? null : answer.reason,
  })
  switch (answer.type) {
    case 'sent':
      return change(
        {
          state: 'sent',
          ...free,
          externalId: answer.externalId,
          // What a person said stands where the platform names no address.
          ...(answer.url !== undefined && { url: answer.url }),
          sentAt: now,
          isInDoubt: false,
          reason: null,
        },
        attempt,
      )
    case 'rejected':
      return change({ state: 'rejected', ...free, reason: answer.reason }, attempt)
    case 'try-later':
      return tryLater({ delivery, now, reason: answer.reason, after: answer.after, attempt })
    case 'unconfirmed':
      return event.isSafeToRepeat
        ? tryLater({ delivery, now, reason: answer.reason, attempt, end: 'unconfirmed' })
        : change(
            { state: 'unconfirmed', ...free, reason: answer.reason, isQuestion: true },
            attempt,
          )
    default:
      return answer satisfies never
  }
}

/** A dead holder's delivery: untouched if it never began to send, else by the channel's own rule. */
export function expired({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: EventOf<'expire'>
  now: Date
}): Transition {
  if (delivery.claimedUntil && delivery.claimedUntil > now) {
    return { type: 'refused', reason: 'its holder still has time' }
  }
  const crashCount = delivery.crashCount + 1
  const wasSending = delivery.state === 'sending'
  const reason = wasSending
    ? {
        en: 'the worker stopped while it was sending: the post may be live',
        zh: '工作进程在发送途中停止：内容可能已经发出',
      }
    : {
        en: 'the worker stopped before it began to send',
        zh: '工作进程在开始发送之前停止',
      }
  const attempt = ended({
    delivery,
    startedAt: delivery.claimedAt ?? now,
    endedAt: now,
    outcome: 'crashed',
    reason,
  })
  const isOver = crashCount >= maxCrashes || delivery.attemptCount >= maxAttempts
  if (wasSending && (!event.isSafeToRepeat || isOver)) {
    return change({ state: 'unconfirmed', ...free, crashCount, reason, isQuestion: true }, attempt)
  }
  if (isOver) {
    const poison = {
      en: `stopped: ${counted({ count: crashCount, of: 'worker' })} died holding it`,
      zh: `已停下：有 ${crashCount} 个工作进程在处理它时中断`,
    }
    return change({ state: 'rejected', ...free, crashCount, reason: poison }, attempt)
  }
  const isInDoubt = delivery.isInDoubt || wasSending
  return change(
    { state: 'waiting', ...free, crashCount, isInDoubt, nextAttemptAt: now, reason, armedAt: null },
    attempt,
  )
}

function tryLater({
  delivery,
  now,
  reason,
  after,
  attempt,
  end = 'rejected',
}: {
  delivery: Delivery
  now: Date
  reason: Words
  after?: Date
  attempt: Attempt
  end?: 'rejected' | 'unconfirmed'
}): Transition {
  const next = retryAt({ attemptCount: delivery.attemptCount, now, after })
  if (!next) {
    return change(
      {
        state: end,
        ...free,
        isQuestion: end === 'unconfirmed',
        reason: {
          en: `gave up after ${maxAttempts} attempts: ${reason.en}`,
          zh: `尝试 ${maxAttempts} 次后放弃：${reason.zh}`,
        },
      },
      attempt,
    )
  }
  const isInDoubt = delivery.isInDoubt || end === 'unconfirmed'
  return change(
    { state: 'waiting', ...free, isInDoubt, nextAttemptAt: next, reason, armedAt: null },
    attempt,
  )
}

function ended({
  delivery,
  ...rest
}: Omit<Attempt, 'fence' | 'by'> & { delivery: Delivery }): Attempt {
  return { fence: delivery.fence, by: delivery.claimedBy ?? 'unknown', ...rest }
}
