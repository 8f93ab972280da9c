import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/** What happened, until every webhook that asked for it has its message. */
export const WebhookEvents: CollectionConfig = {
  slug: 'webhook-events',
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'type', type: 'text', required: true },
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'data', type: 'json' },
    { name: 'channels', type: 'text', hasMany: true },
    { name: 'communities', type: 'text', hasMany: true },
    { name: 'at', type: 'date', required: true },
  ],
}
