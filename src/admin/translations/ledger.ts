/** Words of the ledger. `{{…}}` is filled in. */
export const ledgerWords = {
  en: { title: 'Ledger' },
  zh: { title: '发布台账' },
} as const
