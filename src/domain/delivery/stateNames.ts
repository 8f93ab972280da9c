import type { DeliveryState } from './delivery.ts'

/** What each state is called, wherever people read it. */
export const stateNames: Record<DeliveryState, { en: string; zh: string }> = {
  planned: { en: 'Planned', zh: '待发布' },
  claimed: { en: 'About to leave', zh: '即将发出' },
  sending: { en: 'Sending', zh: '发送中' },
  waiting: { en: 'Will try again', zh: '等待重试' },
  blocked: { en: 'Blocked by the balance', zh: '被配比拦下' },
  sent: { en: 'Sent', zh: '已发布' },
  rejected: { en: 'Refused', zh: '被拒绝' },
  unconfirmed: { en: 'Unconfirmed', zh: '待确认' },
  missed: { en: 'Missed', zh: '已错过' },
  cancelled: { en: 'Cancelled', zh: '已取消' },
}

const inInbox = { en: 'By hand, in the inbox', zh: '待人工发布' }

/** The same, told apart by whom it waits for. */
export function stateName({ state, isInInbox }: { state: DeliveryState; isInInbox: boolean }) {
  return isInInbox ? inInbox : stateNames[state]
}
