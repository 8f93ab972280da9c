import type { CollectionConfig } from 'payload'
import type { NoticeKind } from '../src/publishing/notices/notice.ts'
import { isEditor, isSignedIn, nobody } from './access.ts'
import { wordsFields } from './wordsFields.ts'

/** A kind without words here does not compile. */
export const noticeLabels: Record<NoticeKind, { en: string; zh: string }> = {
  rejected: { en: 'A post was refused', zh: '内容被拒绝' },
  missed: { en: 'A post was missed', zh: '内容错过时间' },
  unconfirmed: { en: 'A post is unconfirmed', zh: '内容待确认' },
  'channel-failing': { en: 'A channel is failing', zh: '渠道连续失败' },
  'worker-gone': { en: 'A worker is gone', zh: '发布程序失联' },
  'task-ready': { en: 'Something to publish by hand', zh: '有内容要手动发布' },
  'empty-issue': { en: 'An issue is empty', zh: '栏目缺稿' },
  blocked: { en: 'A post is blocked by the balance', zh: '内容被配比拦下' },
  'balance-warning': { en: 'A community goes out of balance', zh: '社群配比将失衡' },
  'balance-digest': { en: 'The balance today', zh: '今日内容配比' },
  'balance-mended': { en: 'A plan was mended', zh: '计划已自动调整' },
  'review-asked': { en: 'A post waits for approval', zh: '内容待审核' },
  'review-approved': { en: 'A post was approved', zh: '内容已通过' },
  'review-sent-back': { en: 'A post was sent back', zh: '内容被退回' },
  'review-comment': { en: 'A comment on a post', zh: '内容有新留言' },
}

/** What somebody should know: written once per cause, then sent to everyone who asked for it. */
export const Notices: CollectionConfig = {
  slug: 'notices',
  labels: { singular: { en: 'Notice', zh: '通知' }, plural: { en: 'Notices', zh: '通知' } },
  admin: {
    useAsTitle: 'text',
    defaultColumns: ['kind', 'text', 'createdAt', 'sentAt'],
    group: { en: 'Records', zh: '系统记录' },
  },
  defaultSort: '-createdAt',
  access: { create: nobody, read: isSignedIn, update: nobody, delete: isEditor },
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { en: 'Kind', zh: '类型' },
      options: Object.entries(noticeLabels).map(([value, label]) => ({ value, label })),
    },
    /** One notice per cause: the unique index is what keeps it from being sent twice. */
    { name: 'cause', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'text', type: 'text', required: true, label: { en: 'Notice', zh: '通知' } },
    /** The text in each language, and facts for programs. */
    { name: 'words', type: 'json', admin: { hidden: true } },
    { name: 'details', type: 'json', admin: { hidden: true } },
    { name: 'link', type: 'text', label: { en: 'Link', zh: '链接' } },
    {
      name: 'delivery',
      type: 'relationship',
      relationTo: 'deliveries',
      label: { en: 'Delivery', zh: '发布记录' },
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Told as its owner', zh: '负责人' },
    },
    { name: 'sentAt', type: 'date', index: true, label: { en: 'Sent', zh: '已发送' } },
    {
      name: 'sentTo',
      type: 'array',
      admin: { hidden: true },
      fields: [{ name: 'target', type: 'text', required: true }],
    },
    { name: 'triedAt', type: 'date', admin: { hidden: true } },
    ...wordsFields({ name: 'problem', label: { en: 'Could not be sent', zh: '发送失败' } }),
  ],
}
