import type { CollectionConfig, DateField, Field } from 'payload'
import { deliveryStates } from '../src/domain/delivery/delivery.ts'
import { stateNames } from '../src/domain/delivery/stateNames.ts'
import { isSignedIn, nobody } from './access.ts'
import { contentTypeField, packagingField } from './contentFields.ts'
import { wordsFields } from './wordsFields.ts'

/** The ledger: one row per post, channel and occurrence. Only `src/publishing` writes it. */
export const Deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: {
    singular: { en: 'Delivery', zh: '发布记录' },
    plural: { en: 'Deliveries', zh: '发布记录' },
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['post', 'channel', 'state', 'dueAt', 'sentAt', 'reason'],
    group: { en: 'Records', zh: '系统记录' },
    description: {
      en: 'What was sent, when, and what each platform answered. Kept by Lanmu, read-only for everyone.',
      zh: '发了什么、什么时候发的、平台怎么回答。由系统记录，任何人只读。',
    },
  },
  defaultSort: '-dueAt',
  // Whom it waits for is part of its state.
  forceSelect: { claimedBy: true },
  access: { create: nobody, read: isSignedIn, update: nobody, delete: nobody },
  // `channel` and `state` need none of their own: they lead one of these.
  indexes: [
    { fields: ['post', 'channel', 'occurrence'], unique: true },
    { fields: ['channel', 'state', 'nextAttemptAt'] },
    { fields: ['state', 'nextAttemptAt'] },
    { fields: ['armedAt', 'state', 'nextAttemptAt'] },
    // Payload ends every order with `createdAt`: without it an index does not serve the order.
    { fields: ['channel', 'state', 'sentAt', 'createdAt', 'post', 'occurrence'] },
    { fields: ['state', 'changeNumber'] },
    { fields: ['channel', 'changeNumber', 'createdAt'] },
    // The order in which the ledger is read, page by page.
    { fields: ['dueAt', 'post', 'channel', 'createdAt'] },
  ],
  fields: [
    /** The post's, read through: what a row of the ledger is called and found by. */
    {
      name: 'title',
      type: 'text',
      virtual: 'post.title',
      label: { en: 'Title', zh: '标题' },
      admin: { hidden: true },
    },
    {
      name: 'decisions',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/DeliveryDecisions.tsx#DeliveryDecisions' },
        disableListColumn: true,
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'post',
          type: 'relationship',
          relationTo: 'posts',
          required: true,
          label: { en: 'Post', zh: '内容' },
        },
        {
          name: 'channel',
          type: 'relationship',
          relationTo: 'channels',
          required: true,
          label: { en: 'Channel', zh: '渠道' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'state',
          type: 'select',
          required: true,
          label: { en: 'State', zh: '状态' },
          options: deliveryStates.map((value) => ({ value, label: stateNames[value] })),
          admin: { components: { Cell: '/src/admin/ledger/StateCell.tsx#StateCell' } },
        },
        timeField({ name: 'dueAt', en: 'Due', zh: '应发时间', isRequired: true }),
        timeField({ name: 'nextAttemptAt', en: 'Next attempt', zh: '下次尝试', isRequired: true }),
        timeField({ name: 'sentAt', en: 'Sent', zh: '发出时间' }),
      ],
    },
    ...wordsFields({ name: 'reason', label: { en: 'Reason', zh: '原因' } }),
    {
      type: 'row',
      fields: [
        { name: 'externalId', type: 'text', label: { en: 'Id on the platform', zh: '平台编号' } },
        { name: 'url', type: 'text', label: { en: 'Address', zh: '网址' } },
      ],
    },
    {
      name: 'attempts',
      type: 'array',
      label: { en: 'Attempts', zh: '尝试' },
      labels: {
        singular: { en: 'Attempt', zh: '尝试' },
        plural: { en: 'Attempts', zh: '尝试' },
      },
      fields: [
        { name: 'fence', type: 'number', required: true, label: { en: 'Claim', zh: '领取次数' } },
        { name: 'by', type: 'text', required: true, label: { en: 'By', zh: '执行者' } },
        timeField({ name: 'startedAt', en: 'Started', zh: '开始', isRequired: true }),
        timeField({ name: 'endedAt', en: 'Ended', zh: '结束', isRequired: true }),
        { name: 'outcome', type: 'text', required: true, label: { en: 'Outcome', zh: '结果' } },
        ...wordsFields({ name: 'reason', label: { en: 'Reason', zh: '原因' } }),
      ],
    },
    {
      name: 'steps',
      type: 'array',
      access: { read: () => false },
      admin: { hidden: true },
      fields: [
        { name: 'name', type: 'text', required: true },
        { name: 'value', type: 'text', required: true },
        timeField({ name: 'at', en: 'At', zh: '时间', isRequired: true }),
      ],
    },
    {
      name: 'issueNumber',
      type: 'number',
      label: { en: 'Issue number', zh: '期号' },
      admin: { position: 'sidebar' },
    },
    { ...contentTypeField, index: false, admin: { position: 'sidebar' } },
    { ...packagingField, admin: { position: 'sidebar' } },
    {
      name: 'occurrence',
      type: 'text',
      required: true,
      label: { en: 'Occurrence', zh: '期次' },
      admin: { position: 'sidebar' },
    },
    count({ name: 'fence', en: 'Claims', zh: '领取次数' }),
    count({ name: 'attemptCount', en: 'Attempts made', zh: '尝试次数' }),
    count({ name: 'crashCount', en: 'Workers lost', zh: '中断次数' }),
    {
      name: 'isQuestion',
      type: 'checkbox',
      index: true,
      label: { en: 'Somebody has to decide', zh: '需要人工判断' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'judgedBy',
      type: 'text',
      label: { en: 'Balance policy', zh: '配比规则' },
      admin: { position: 'sidebar', condition: (data) => Boolean(data?.judgedBy) },
    },
    /** The same for programs: `JudgedBy[]` of src/publishing/balance/judgeDelivery.ts. */
    { name: 'judgement', type: 'json', admin: { hidden: true } },
    { name: 'isInDoubt', type: 'checkbox', admin: { hidden: true } },
    { name: 'isAdmitted', type: 'checkbox', admin: { hidden: true } },
    { name: 'isWithdrawn', type: 'checkbox', admin: { hidden: true } },
    /** Its place among the changes of what is published: see `numberChanges`. */
    { name: 'changeNumber', type: 'number', admin: { hidden: true } },
    { name: 'changedAt', type: 'date', admin: { hidden: true } },
    /** Whether the programs that asked for it have heard of its end. */
    { name: 'isTold', type: 'checkbox', index: true, admin: { hidden: true } },
    { name: 'isNoticed', type: 'checkbox', index: true, admin: { hidden: true } },
    {
      name: 'claimedBy',
      type: 'text',
      label: { en: 'Held by', zh: '持有者' },
      admin: { position: 'sidebar' },
    },
    sidebar(timeField({ name: 'claimedAt', en: 'Held since', zh: '持有自' })),
    sidebar(timeField({ name: 'claimedUntil', en: 'Held until', zh: '持有至' })),
    sidebar(timeField({ name: 'armedAt', en: 'Alarm set', zh: '闹钟设于' })),
  ],
}

function timeField({
  name,
  en,
  zh,
  isRequired = false,
}: {
  name: string
  en: string
  zh: string
  isRequired?: boolean
}): DateField {
  return {
    name,
    type: 'date',
    required: isRequired,
    label: { en, zh },
    admin: {
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm:ss' },
    },
  }
}

function sidebar(field: DateField): DateField {
  return { ...field, admin: { ...field.admin, position: 'sidebar' } }
}

function count({ name, en, zh }: { name: string; en: string; zh: string }): Field {
  return {
    name,
    type: 'number',
    required: true,
    defaultValue: 0,
    label: { en, zh },
    admin: { position: 'sidebar' },
  }
}
