import type { CollectionConfig } from 'payload'
import { isAdmin, nobody } from './access.ts'
import { asText } from './jsonText.ts'

/**
 * Who wrote what, and when. Rows are added by Lanmu; every change has one. Only what a form saved by
 * itself within five minutes is one row, or an hour of typing would have thousands.
 */
export const Audit: CollectionConfig = {
  slug: 'audit',
  // It leads to keys, which GraphQL does not have.
  graphQL: false,
  labels: {
    singular: { en: 'Audit entry', zh: '操作记录' },
    plural: { en: 'Audit log', zh: '操作记录' },
  },
  admin: {
    useAsTitle: 'document',
    defaultColumns: ['at', 'user', 'action', 'of', 'document'],
    group: { en: 'Records', zh: '系统记录' },
    description: {
      en: 'Every write by a person or a key: who, when, what. It can only be read.',
      zh: '每个人和每个密钥的每次写入：谁、何时、改了什么。只能查看。',
    },
  },
  defaultSort: '-at',
  access: { create: nobody, read: isAdmin, update: nobody, delete: nobody },
  indexes: [{ fields: ['of', 'document', 'at'] }, { fields: ['user', 'at'] }],
  disableDuplicate: true,
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: { en: 'When', zh: '时间' },
      admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } },
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Who', zh: '谁' },
    },
    {
      name: 'key',
      type: 'relationship',
      relationTo: 'api-keys',
      label: { en: 'With the key', zh: '使用的密钥' },
    },
    { name: 'action', type: 'text', required: true, label: { en: 'What', zh: '操作' } },
    { name: 'of', type: 'text', required: true, label: { en: 'In', zh: '所在' } },
    { name: 'document', type: 'text', required: true, label: { en: 'Id', zh: '编号' } },
    { name: 'isAutosave', type: 'checkbox', admin: { hidden: true } },
    { name: 'changes', type: 'json', label: { en: 'Changes', zh: '变化' }, admin: asText },
  ],
}
