export type Decision = 'confirm' | 'resend' | 'dismiss' | 'cancel'

/** What a person may say about a delivery in each state; the server checks it again. */
export const offeredDecisions: Readonly<Record<string, readonly Decision[]>> = {
  unconfirmed: ['confirm', 'resend', 'dismiss'],
  missed: ['resend', 'dismiss'],
  rejected: ['resend'],
  cancelled: ['resend'],
  planned: ['cancel'],
  waiting: ['cancel'],
  blocked: ['cancel'],
}
