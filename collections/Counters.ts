import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/** The last number of each sequence. */
export const Counters: CollectionConfig = {
  slug: 'counters',
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'value', type: 'number', required: true },
  ],
}
