import type { CollectionConfig } from 'payload'
import { webhookEvents } from '../src/domain/webhookEvents.ts'
import { isAdmin, nobody } from './access.ts'
import { asText } from './jsonText.ts'
import { wordsFields } from './wordsFields.ts'

/** Every call of a webhook: what it said, how often it was tried, and what was answered. */
export const WebhookMessages: CollectionConfig = {
  slug: 'webhook-messages',
  labels: {
    singular: { en: 'Webhook call', zh: 'Webhook 调用' },
    plural: { en: 'Webhook calls', zh: 'Webhook 调用' },
  },
  admin: {
    useAsTitle: 'type',
    defaultColumns: ['type', 'webhook', 'state', 'attempts', 'status', 'createdAt'],
    group: { en: 'Records', zh: '系统记录' },
  },
  defaultSort: '-createdAt',
  access: { create: nobody, read: isAdmin, update: nobody, delete: nobody },
  indexes: [{ fields: ['state', 'nextAttemptAt'] }, { fields: ['webhook', 'createdAt'] }],
  fields: [
    {
      name: 'replay',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/webhooks/Replay.tsx#Replay' },
        disableListColumn: true,
      },
    },
    {
      name: 'webhook',
      type: 'relationship',
      relationTo: 'webhooks',
      required: true,
      label: { en: 'Webhook', zh: 'Webhook 订阅' },
    },
    {
      name: 'type',
      type: 'select',
      required: true,
      label: { en: 'Event', zh: '事件' },
      options: webhookEvents.map((value) => ({ value, label: value })),
    },
    /** One message for each webhook and event. */
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'data', type: 'json', label: { en: 'About', zh: '内容' }, admin: asText },
    { name: 'at', type: 'date', required: true, label: { en: 'Happened', zh: '发生于' } },
    {
      name: 'state',
      type: 'select',
      required: true,
      label: { en: 'State', zh: '状态' },
      options: [
        { value: 'waiting', label: { en: 'Waiting', zh: '等待' } },
        { value: 'sent', label: { en: 'Sent', zh: '已送达' } },
        { value: 'failed', label: { en: 'Given up', zh: '已放弃' } },
      ],
    },
    { name: 'attempts', type: 'number', required: true, label: { en: 'Attempts', zh: '次数' } },
    { name: 'nextAttemptAt', type: 'date', label: { en: 'Next attempt', zh: '下次尝试' } },
    { name: 'sentAt', type: 'date', label: { en: 'Sent', zh: '送达于' } },
    { name: 'status', type: 'number', label: { en: 'Answer', zh: '应答' } },
    ...wordsFields({ name: 'reason', label: { en: 'Reason', zh: '原因' } }),
  ],
}
