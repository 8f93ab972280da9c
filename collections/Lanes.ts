import type { CollectionConfig } from 'payload'
import { isSignedIn, nobody } from './access.ts'

/** One row per channel that ever sent: which worker drains it, and whether it is paused. */
export const Lanes: CollectionConfig = {
  slug: 'lanes',
  labels: { singular: { en: 'Lane', zh: '发送通道' }, plural: { en: 'Lanes', zh: '发送通道' } },
  admin: { hidden: true },
  access: { create: nobody, read: isSignedIn, update: nobody, delete: nobody },
  fields: [
    { name: 'channel', type: 'text', required: true, unique: true },
    { name: 'holder', type: 'text' },
    { name: 'until', type: 'date' },
    { name: 'pausedUntil', type: 'date' },
    { name: 'pauseReason', type: 'text' },
    { name: 'pauseReasonZh', type: 'text' },
  ],
}
