import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/** What the hub of each feed channel was told: one row a channel. The channel's page shows it. */
export const HubPings: CollectionConfig = {
  slug: 'hub-pings',
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'channel', type: 'text', required: true, unique: true },
    { name: 'hub', type: 'text', required: true },
    /** Numbers of changes. */
    { name: 'told', type: 'number', required: true },
    { name: 'wanted', type: 'number', required: true },
    { name: 'attempts', type: 'number', required: true },
    { name: 'nextAttemptAt', type: 'date' },
    { name: 'toldAt', type: 'date' },
    { name: 'failingSince', type: 'date' },
    { name: 'status', type: 'number' },
    { name: 'reason', type: 'text' },
    { name: 'reasonZh', type: 'text' },
  ],
}
