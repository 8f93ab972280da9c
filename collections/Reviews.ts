import type { CollectionConfig } from 'payload'
import type { ReviewKind } from '../src/domain/review.ts'
import { isSignedIn, nobody } from './access.ts'

const kindLabels: Record<ReviewKind, { en: string; zh: string }> = {
  submitted: { en: 'Asked for review', zh: '提交审核' },
  withdrawn: { en: 'Taken back', zh: '撤回' },
  approved: { en: 'Approved', zh: '通过' },
  'sent-back': { en: 'Sent back', zh: '退回' },
  expired: { en: 'Changed after approval', zh: '通过后有修改' },
  scheduled: { en: 'Scheduled', zh: '排期' },
  commented: { en: 'Comment', zh: '留言' },
}

/** Who asked, approved or sent back, and what was said; written by Lanmu, never changed. */
export const Reviews: CollectionConfig = {
  slug: 'reviews',
  labels: { singular: { en: 'Review', zh: '审核记录' }, plural: { en: 'Reviews', zh: '审核记录' } },
  admin: {
    useAsTitle: 'kind',
    defaultColumns: ['post', 'kind', 'comment', 'by', 'createdAt'],
    group: { en: 'Content', zh: '内容' },
    hidden: true,
  },
  defaultSort: '-createdAt',
  access: { create: nobody, read: isSignedIn, update: nobody, delete: nobody },
  indexes: [{ fields: ['post', 'createdAt'] }],
  fields: [
    {
      name: 'post',
      type: 'relationship',
      relationTo: 'posts',
      required: true,
      label: { en: 'Post', zh: '内容' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { en: 'What', zh: '事项' },
      options: Object.entries(kindLabels).map(([value, label]) => ({ value, label })),
    },
    { name: 'comment', type: 'textarea', label: { en: 'Comment', zh: '留言' } },
    { name: 'by', type: 'relationship', relationTo: 'users', label: { en: 'By', zh: '操作人' } },
  ],
}
