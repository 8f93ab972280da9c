import type { SelectField } from 'payload'
import { contentTypes, packagings } from '../src/domain/post.ts'
import { contentTypeLabels } from '../src/domain/postWords.ts'

const packagingLabels = {
  topic: { en: 'Topic: something to talk about', zh: '话题：可以聊的事' },
  activity: { en: 'Activity: a marketing event', zh: '活动：最后的推动' },
} as const

/** What a post or column is about; required, because the balance is counted from it. */
export const contentTypeField: SelectField = {
  name: 'contentType',
  type: 'select',
  required: true,
  index: true,
  label: { en: 'Content type', zh: '内容类型' },
  options: contentTypes.map((value) => ({ value, label: contentTypeLabels[value] })),
}

export const packagingField: SelectField = {
  name: 'packaging',
  type: 'select',
  required: true,
  defaultValue: 'topic',
  label: { en: 'Packaging', zh: '包装' },
  options: packagings.map((value) => ({ value, label: packagingLabels[value] })),
}
