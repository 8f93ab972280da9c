import type { PayloadRequest, CollectionConfig, RelationshipField } from 'payload'
import { isEditor } from './access.ts'
import { renewAddress, tellAddress } from './calendarFeedAddress.ts'
import { languageField } from './languageField.ts'
import { said } from './said.ts'

/** Addresses under which calendar programs subscribe to the plan. */
export const CalendarFeeds: CollectionConfig = {
  slug: 'calendar-feeds',
  labels: {
    singular: { en: 'Calendar feed', zh: '日历订阅' },
    plural: { en: 'Calendar feeds', zh: '日历订阅' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'scope', 'isRevoked', 'updatedAt'],
    group: { en: 'Plan', zh: '规划' },
    description: {
      en: 'For Apple Calendar, Google Calendar, Outlook: save, then subscribe to the address. Whoever has the address can read the plan.',
      zh: '用于 Apple 日历、Google 日历、Outlook：保存后用地址订阅。知道地址的人都能看到计划。',
    },
  },
  access: { create: isEditor, read: isEditor, update: isEditor, delete: isEditor },
  hooks: { beforeChange: [renewAddress], afterRead: [tellAddress] },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 200,
      label: { en: 'Name', zh: '名称' },
    },
    {
      name: 'scope',
      type: 'select',
      required: true,
      defaultValue: 'everything',
      label: { en: 'Shows', zh: '内容范围' },
      options: [
        { value: 'everything', label: { en: 'Everything', zh: '全部' } },
        { value: 'column', label: { en: 'A column', zh: '一个栏目' } },
        { value: 'community', label: { en: 'A community', zh: '一个社群' } },
        { value: 'channel', label: { en: 'A channel', zh: '一个渠道' } },
      ],
    },
    target({ name: 'column', en: 'Column', zh: '栏目', collection: 'columns' }),
    target({ name: 'community', en: 'Community', zh: '社群', collection: 'communities' }),
    target({ name: 'channel', en: 'Channel', zh: '渠道', collection: 'channels' }),
    {
      name: 'withEmpty',
      type: 'checkbox',
      defaultValue: true,
      label: { en: 'Empty issues too', zh: '也显示缺稿的期次' },
    },
    languageField,
    {
      name: 'address',
      type: 'text',
      virtual: true,
      label: { en: 'Address', zh: '订阅地址' },
      admin: {
        readOnly: true,
        condition: (data) => Boolean(data?.id) && !data?.isRevoked,
        description: {
          en: 'Write webcal:// instead of https:// for a program that asks for it.',
          zh: '如果日历程序要求，把 https:// 换成 webcal://。',
        },
      },
    },
    {
      name: 'renew',
      type: 'checkbox',
      virtual: true,
      label: {
        en: 'Make a new address: the old one stops working',
        zh: '换一个新地址：旧地址立即失效',
      },
      admin: { condition: (data) => Boolean(data?.id) },
    },
    {
      name: 'isRevoked',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Closed', zh: '停用' },
    },
    /** The number of its address. */
    { name: 'serial', type: 'number', defaultValue: 1, admin: { hidden: true } },
  ],
}

function target({
  name,
  en,
  zh,
  collection,
}: {
  name: 'column' | 'community' | 'channel'
  en: string
  zh: string
  collection: 'columns' | 'communities' | 'channels'
}): RelationshipField {
  return {
    name,
    type: 'relationship',
    relationTo: collection,
    label: { en, zh },
    admin: { condition: (data) => data?.scope === name },
    validate: (
      value: unknown,
      { data, req }: { data: Partial<{ scope: string }>; req: PayloadRequest },
    ) =>
      data.scope !== name ||
      Boolean(value) ||
      said({ en: `Choose one: ${en}.`, zh: `请选择${zh}。`, req }),
  } as RelationshipField
}
