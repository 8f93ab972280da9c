import type { CollectionConfig } from 'payload'
import { askedEvents } from '../src/domain/webhookEvents.ts'
import { isAdmin, isAdminField } from './access.ts'
import { newWebhookSecret } from './newWebhookSecret.ts'
import { readNoticeSecret, sealSecretOf } from './noticeSecret.ts'
import { enableAgain } from './enableAgain.ts'
import { validateLink } from './validateLink.ts'
import { wordsFields } from './wordsFields.ts'

const closed = { create: () => false, update: () => false }

/** Programs that are called when something happens, by the Standard Webhooks rules. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: {
    singular: { en: 'Webhook', zh: 'Webhook 订阅' },
    plural: { en: 'Webhooks', zh: 'Webhook 订阅' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'events', 'isDisabled', 'failingSince'],
    group: { en: 'Settings', zh: '设置' },
    description: {
      en: 'Called when something happens: signed, tried again for two days, every call in the log.',
      zh: '有事发生就通知你的程序：带签名，没送到会在两天内反复重试，每次都有记录。',
    },
  },
  access: { create: isAdmin, read: isAdmin, update: isAdmin, delete: isAdmin },
  hooks: { beforeValidate: [newWebhookSecret], beforeChange: [enableAgain] },
  fields: [
    {
      name: 'trial',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/webhooks/WebhookTrial.tsx#WebhookTrial' },
        disableListColumn: true,
      },
    },
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
    {
      name: 'url',
      type: 'text',
      required: true,
      label: { en: 'Address', zh: '地址' },
      validate: validateLink,
    },
    {
      name: 'secret',
      type: 'text',
      label: { en: 'Signing secret', zh: '签名密钥' },
      access: { read: isAdminField },
      admin: { placeholder: 'whsec_…' },
      hooks: { beforeChange: [sealSecretOf('webhooks')], afterRead: [readNoticeSecret] },
    },
    {
      name: 'events',
      type: 'select',
      hasMany: true,
      label: { en: 'Only these events', zh: '仅限这些事件' },
      admin: { description: { en: 'Empty: all of them.', zh: '留空则为全部。' } },
      options: askedEvents.map((value) => ({ value, label: value })),
    },
    {
      name: 'channels',
      type: 'relationship',
      relationTo: 'channels',
      hasMany: true,
      label: { en: 'Only of these channels', zh: '仅限这些渠道' },
    },
    {
      name: 'communities',
      type: 'relationship',
      relationTo: 'communities',
      hasMany: true,
      label: { en: 'Only of these communities', zh: '仅限这些社群' },
      admin: {
        description: {
          en: 'With the channels that reach them. What is about no channel and no community then stays away.',
          zh: '包括触达它们的渠道。与渠道和社群都无关的事件不再发送。',
        },
      },
    },
    { name: 'isDisabled', type: 'checkbox', label: { en: 'Disabled', zh: '已停用' } },
    ...wordsFields({
      name: 'disabledWhy',
      access: closed,
      label: { en: 'Why', zh: '原因' },
      admin: { readOnly: true, condition: (data) => Boolean(data?.isDisabled) },
    }),
    {
      name: 'failingSince',
      type: 'date',
      access: closed,
      label: { en: 'Failing since', zh: '开始失败于' },
      admin: { readOnly: true, date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } },
    },
  ],
}
