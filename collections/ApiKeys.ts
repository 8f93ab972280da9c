import type { CollectionConfig } from 'payload'
import { scopeNames } from '../src/domain/scopes.ts'
import { scopeLabels } from './scopeLabels.ts'
import { isAdmin } from './access.ts'
import { checkKeyScopes } from './checkKeyScopes.ts'
import { dropOnCopy } from './dropOnCopy.ts'

/** Closed to every form: written where a secret is made, or a key is used. */
const closed = { create: () => false, update: () => false }
const hidden = { ...closed, read: () => false }
const moment = { readOnly: true, date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } }

/** Keys for programs at /v1: what each may do, where, and until when. Stored is only a hash. */
export const ApiKeys: CollectionConfig = {
  slug: 'api-keys',
  // GraphQL has no name for a scope's colon, and would answer nothing at all because of it.
  graphQL: false,
  labels: {
    singular: { en: 'API key', zh: 'API 密钥' },
    plural: { en: 'API keys', zh: 'API 密钥' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'user', 'scopes', 'hint', 'expiresAt', 'lastUsedAt', 'isRevoked'],
    group: { en: 'Settings', zh: '设置' },
    description: {
      en: 'A program sends its key as “Authorization: Bearer …”. Save first, then make the key: it is shown once.',
      zh: '给外部程序用的钥匙。先保存，再生成密钥，只显示一次；程序把它放在“Authorization: Bearer …”里。',
    },
  },
  access: { create: isAdmin, read: isAdmin, update: isAdmin, delete: isAdmin },
  hooks: { beforeValidate: [checkKeyScopes] },
  fields: [
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
    {
      name: 'issue',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/IssueKey.tsx#IssueKey' },
        disableListColumn: true,
      },
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: { en: 'Acts as', zh: '以谁的身份' },
      admin: {
        description: {
          en: 'It may never do more than this user. Make a service user for each program.',
          zh: '能做的不会超过这个用户。建议给每个程序单建一个用户。',
        },
      },
    },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      required: true,
      label: { en: 'It may', zh: '允许的操作' },
      options: scopeNames.map((value) => ({ value, label: scopeLabels[value] })),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'channels',
          type: 'relationship',
          relationTo: 'channels',
          hasMany: true,
          label: { en: 'Only these channels', zh: '仅限这些渠道' },
        },
        {
          name: 'communities',
          type: 'relationship',
          relationTo: 'communities',
          hasMany: true,
          label: { en: 'Only these communities', zh: '仅限这些社群' },
          admin: {
            description: {
              en: 'And their channels. Both empty: everything.',
              zh: '包括社群的渠道。两项都留空则不限。',
            },
          },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'expiresAt',
          type: 'date',
          label: { en: 'Ends', zh: '到期时间' },
          admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
        },
        {
          name: 'perMinute',
          type: 'number',
          min: 1,
          max: 100_000,
          label: { en: 'Requests a minute', zh: '每分钟请求数' },
          admin: { placeholder: '600' },
        },
        { name: 'isRevoked', type: 'checkbox', label: { en: 'Revoked', zh: '已撤销' } },
      ],
    },
    { name: 'hash', type: 'text', access: hidden, admin: { hidden: true }, hooks: notCopied() },
    {
      name: 'hint',
      type: 'text',
      access: closed,
      hooks: notCopied(),
      label: { en: 'The key ends in', zh: '密钥结尾' },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'issuedAt',
      type: 'date',
      access: closed,
      hooks: notCopied(),
      label: { en: 'Made', zh: '生成于' },
      admin: { ...moment, position: 'sidebar' },
    },
    {
      name: 'lastUsedAt',
      type: 'date',
      access: closed,
      hooks: notCopied(),
      label: { en: 'Last used, within 5 minutes', zh: '最近使用（误差 5 分钟）' },
      admin: { ...moment, position: 'sidebar' },
    },
  ],
}

/** A copy of a key is a key of its own, without a secret yet. */
function notCopied() {
  return { beforeDuplicate: [dropOnCopy] }
}
