import type { CollectionConfig } from 'payload'
import { isSignedIn, nobody } from './access.ts'

/** How a delivery was received, as programs reported it: the last value of each name. */
export const Metrics: CollectionConfig = {
  slug: 'metrics',
  labels: { singular: { en: 'Metric', zh: '效果数据' }, plural: { en: 'Metrics', zh: '效果数据' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['delivery', 'name', 'value', 'measuredAt'],
    group: { en: 'Records', zh: '系统记录' },
  },
  defaultSort: '-measuredAt',
  access: { create: nobody, read: isSignedIn, update: nobody, delete: nobody },
  indexes: [{ fields: ['delivery', 'name'], unique: true }],
  fields: [
    {
      name: 'delivery',
      type: 'relationship',
      relationTo: 'deliveries',
      required: true,
      label: { en: 'Delivery', zh: '发布记录' },
    },
    { name: 'name', type: 'text', required: true, label: { en: 'What', zh: '指标' } },
    { name: 'value', type: 'number', required: true, label: { en: 'Value', zh: '数值' } },
    { name: 'measuredAt', type: 'date', required: true, label: { en: 'Measured', zh: '测量于' } },
  ],
}
