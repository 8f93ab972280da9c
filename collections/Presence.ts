import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/** Who has a post open right now, a row for each of them. Only `src/publishing` uses it. */
export const Presence: CollectionConfig = {
  slug: 'presence',
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    /** `<post>/<user>`. */
    { name: 'place', type: 'text', required: true, unique: true },
    { name: 'post', type: 'text', required: true, index: true },
    { name: 'user', type: 'text', required: true },
    /** Kept here so that nobody has to be looked up at each beat. */
    { name: 'name', type: 'text', required: true },
    { name: 'isTyping', type: 'checkbox', required: true },
    { name: 'seenAt', type: 'date', required: true, index: true },
  ],
}
