import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/** What was answered to requests with an `Idempotency-Key`, for a day. Only `src/publishing` uses it. */
export const Answers: CollectionConfig = {
  slug: 'answers',
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'fingerprint', type: 'text', required: true },
    { name: 'begunAt', type: 'date', required: true, index: true },
    { name: 'answer', type: 'text' },
  ],
}
