import type { CollectionConfig } from 'payload'
import { isSignedIn, nobody } from './access.ts'

/** One row per worker process: when it started and when it last swept the ledger. */
export const Workers: CollectionConfig = {
  slug: 'workers',
  labels: { singular: { en: 'Worker', zh: '发布程序' }, plural: { en: 'Workers', zh: '发布程序' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'startedAt', 'sweptAt', 'stoppedAt'],
    group: { en: 'Records', zh: '系统记录' },
  },
  access: { create: nobody, read: isSignedIn, update: nobody, delete: nobody },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, label: { en: 'Name', zh: '名称' } },
    { name: 'startedAt', type: 'date', required: true, label: { en: 'Started', zh: '启动' } },
    {
      name: 'sweptAt',
      type: 'date',
      index: true,
      label: { en: 'Last sweep', zh: '最近巡检' },
    },
    { name: 'skewMs', type: 'number', label: { en: 'Clock ahead, ms', zh: '时钟偏差（毫秒）' } },
    { name: 'stoppedAt', type: 'date', label: { en: 'Stopped', zh: '停止' } },
  ],
}
