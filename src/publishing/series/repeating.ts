import type { Where } from 'payload'

/** Posts that are on the calendar and repeat. */
export const repeating: Where = {
  and: [
    { 'repeat.rule': { greater_than: '' } },
    { _status: { equals: 'published' } },
    { deletedAt: { equals: null } },
  ],
}
