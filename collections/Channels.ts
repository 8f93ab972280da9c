import type { CollectionConfig } from 'payload'
import { channelKinds } from '../src/channels/registry.ts'
import { isAdmin, isSignedIn } from './access.ts'
import { beginWithRules } from './beginWithRules.ts'
import { checkSettings, hideSettings, sealSettings } from './channelSettings.ts'
import { ruleFields } from './ruleFields.ts'
import { noteLooks } from './noteLooks.ts'
import { keepUsedChannel } from './keepUsedChannel.ts'
import { settingsFields } from './settingsFields.ts'
import { slugField } from './slugField.ts'

export const Channels: CollectionConfig = {
  slug: 'channels',
  labels: { singular: { en: 'Channel', zh: '渠道' }, plural: { en: 'Channels', zh: '渠道' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'communities'],
    group: { en: 'Publishing', zh: '发布' },
    description: {
      en: 'Where posts go. To try things take the console: it writes to the log and needs no settings.',
      zh: '内容发往的地方：群、账号、邮件或自己的网站。想先试试就选“控制台”，只写日志，什么都不用填。',
    },
  },
  access: { create: isAdmin, read: isSignedIn, update: isAdmin, delete: isAdmin },
  hooks: {
    beforeValidate: [checkSettings],
    beforeChange: [beginWithRules, sealSettings],
    afterChange: [noteLooks],
    afterRead: [hideSettings],
    beforeDelete: [keepUsedChannel],
  },
  fields: [
    {
      name: 'holdHere',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/holds/HoldHere.tsx#HoldHere' },
        disableListColumn: true,
      },
    },
    {
      name: 'health',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/ledger/ChannelHealth.tsx#ChannelHealth' },
        disableListColumn: true,
      },
    },
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
    slugField({ example: 'fans-webhook' }),
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { en: 'Kind', zh: '类型' },
      options: channelKinds.map(({ kind, label }) => ({ value: kind, label })),
    },
    {
      name: 'communities',
      type: 'relationship',
      relationTo: 'communities',
      hasMany: true,
      label: { en: 'Communities it reaches', zh: '触达的社群' },
      admin: {
        description: {
          en: 'Whoever reads it there. What goes out here counts in their mix.',
          zh: '谁会在这里看到。发到这里的内容计入这些社群的配比。',
        },
      },
    },
    {
      name: 'settings',
      type: 'group',
      label: { en: 'Settings', zh: '设置' },
      fields: settingsFields(),
      admin: { hideGutter: true, condition: (data) => Boolean(data?.kind) },
    },
    {
      name: 'trial',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/channels/ChannelTrial.tsx#ChannelTrial' },
        disableListColumn: true,
      },
    },
    ruleFields,
    {
      name: 'isKeepingLinks',
      type: 'checkbox',
      label: { en: 'Leave links as they are', zh: '链接原样发出' },
      admin: {
        description: {
          en: 'Otherwise links to web pages get UTM parameters: the platform, the column and the content type. What an address says already is kept.',
          zh: '不勾选的话，网页链接会带上 UTM 参数（平台、栏目、内容类型），方便统计；原有的参数不动。',
        },
      },
    },
  ],
}
