import type { CollectionConfig } from 'payload'
import { isAdmin, isAdminField, isEditor } from './access.ts'
import { noticeLabels } from './Notices.ts'
import { readNoticeSecret, sealSecretOf } from './noticeSecret.ts'
import { validateLink } from './validateLink.ts'
import { languageField } from './languageField.ts'

/** Who hears of notices, and how. */
export const NoticeTargets: CollectionConfig = {
  slug: 'notice-targets',
  labels: {
    singular: { en: 'Notice target', zh: '通知对象' },
    plural: { en: 'Notice targets', zh: '通知对象' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'via', 'kinds'],
    group: { en: 'Settings', zh: '设置' },
    description: {
      en: 'Posts that were refused or missed, failing channels, lost workers, empty issues: who should hear of it.',
      zh: '内容被平台拒绝、错过时间、渠道出故障、发布程序失联、栏目缺稿时，告诉谁。',
    },
  },
  access: { create: isAdmin, read: isEditor, update: isAdmin, delete: isAdmin },
  fields: [
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
    {
      name: 'via',
      type: 'select',
      required: true,
      defaultValue: 'email',
      label: { en: 'By', zh: '方式' },
      options: [
        { value: 'email', label: { en: 'Email', zh: '邮件' } },
        { value: 'webhook', label: { en: 'Webhook', zh: 'Webhook' } },
      ],
    },
    {
      name: 'email',
      type: 'email',
      label: { en: 'Address', zh: '邮箱' },
      admin: { condition: (data) => data?.via === 'email' },
    },
    {
      name: 'url',
      type: 'text',
      label: { en: 'Webhook address', zh: 'Webhook 地址' },
      admin: { condition: (data) => data?.via === 'webhook' },
      validate: validateLink,
    },
    {
      name: 'secret',
      type: 'text',
      label: { en: 'Signing secret', zh: '签名密钥' },
      access: { read: isAdminField },
      admin: { condition: (data) => data?.via === 'webhook', placeholder: 'whsec_…' },
      hooks: { beforeChange: [sealSecretOf('notice-targets')], afterRead: [readNoticeSecret] },
    },
    languageField,
    {
      name: 'kinds',
      type: 'select',
      hasMany: true,
      label: { en: 'Only these', zh: '只通知这些' },
      admin: { description: { en: 'Empty: all of them.', zh: '留空则全部通知。' } },
      options: Object.entries(noticeLabels).map(([value, label]) => ({ value, label })),
    },
  ],
}
