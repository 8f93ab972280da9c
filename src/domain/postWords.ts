import type { ContentType, Packaging, PostState } from './post.ts'
import type { Words } from './words.ts'

export const contentTypeLabels: Record<ContentType, Words> = {
  product: { en: 'Product', zh: '产品' },
  values: { en: 'Values', zh: '价值观' },
  interaction: { en: 'Interaction', zh: '互动' },
}

export const packagingNames: Record<Packaging, Words> = {
  topic: { en: 'Topic', zh: '话题' },
  activity: { en: 'Activity', zh: '活动' },
}

/** Where a post stands with its editors. */
export const postStateNames: Record<PostState, Words> = {
  draft: { en: 'Draft', zh: '草稿' },
  'in-review': { en: 'In review', zh: '审核中' },
  approved: { en: 'Approved', zh: '已通过' },
  scheduled: { en: 'Scheduled', zh: '已排期' },
}
