import type { ContentType, Packaging } from './post.ts'

export const contentTypeLabels: Record<ContentType, { en: string; zh: string }> = {
  product: { en: 'Product', zh: '产品' },
  values: { en: 'Values', zh: '价值观' },
  interaction: { en: 'Interaction', zh: '互动' },
}

export const packagingNames: Record<Packaging, { en: string; zh: string }> = {
  topic: { en: 'Topic', zh: '话题' },
  activity: { en: 'Activity', zh: '活动' },
}
