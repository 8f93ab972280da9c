/** The pages that are ours, below the admin's address. */
export const ownPages = [
  { path: '', word: 'lanmuHome:title' },
  { path: '/calendar', word: 'lanmuCalendar:title' },
  { path: '/inbox', word: 'lanmuInbox:title' },
  { path: '/ledger', word: 'lanmuLedger:title' },
  { path: '/balance', word: 'lanmuBalance:title' },
] as const
