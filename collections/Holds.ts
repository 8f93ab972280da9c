import type { PayloadRequest, CollectionConfig, CollectionSlug, Field } from 'payload'
import { isEditor, isSignedIn, nobody } from './access.ts'
import { stampHold } from './stampHold.ts'
import { said } from './said.ts'

const scopes = [
  { value: 'everything', label: { en: 'Everything', zh: '全部' } },
  { value: 'channel', label: { en: 'A channel', zh: '一个渠道' } },
  { value: 'community', label: { en: 'A community', zh: '一个社群' } },
  { value: 'post', label: { en: 'A post', zh: '一条内容' } },
]

/** While a hold is open nothing it covers leaves; released, the backlog leaves one by one. */
export const Holds: CollectionConfig = {
  slug: 'holds',
  labels: { singular: { en: 'Hold', zh: '暂停' }, plural: { en: 'Holds', zh: '暂停' } },
  admin: {
    useAsTitle: 'reason',
    defaultColumns: ['scope', 'reason', 'createdAt', 'releasedAt'],
    group: { en: 'Publishing', zh: '发布' },
    description: {
      en: 'A dispute, a day of mourning: nothing covered by a hold leaves until it is released.',
      zh: '公祭日、突发舆情时先停一停：暂停期间一条都不发，解除后一条一条补发。',
    },
  },
  access: { create: isEditor, read: isSignedIn, update: isEditor, delete: nobody },
  indexes: [{ fields: ['isReleased', 'scope'] }],
  hooks: { beforeChange: [stampHold] },
  fields: [
    {
      name: 'scope',
      type: 'select',
      required: true,
      defaultValue: 'everything',
      label: { en: 'What is held', zh: '暂停范围' },
      options: scopes,
    },
    target({ name: 'channel', en: 'Channel', zh: '渠道', collection: 'channels' }),
    target({ name: 'community', en: 'Community', zh: '社群', collection: 'communities' }),
    target({ name: 'post', en: 'Post', zh: '内容', collection: 'posts' }),
    { name: 'reason', type: 'text', required: true, label: { en: 'Why', zh: '原因' } },
    { name: 'isReleased', type: 'checkbox', label: { en: 'Released', zh: '已解除' } },
    {
      name: 'by',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Held by', zh: '暂停人' },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'releasedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Released by', zh: '解除人' },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'releasedAt',
      type: 'date',
      label: { en: 'Released at', zh: '解除时间' },
      admin: {
        readOnly: true,
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm:ss' },
      },
    },
  ],
}

function target({
  name,
  en,
  zh,
  collection,
}: {
  name: string
  en: string
  zh: string
  collection: CollectionSlug
}): Field {
  return {
    name,
    type: 'relationship',
    relationTo: collection,
    index: true,
    label: { en, zh },
    admin: { condition: (data) => data?.scope === name },
    validate: (value: unknown, { data, req }: { data: unknown; req: PayloadRequest }) =>
      (data as { scope?: string }).scope !== name || value
        ? true
        : said({ en: `Choose one: ${en}.`, zh: `请选择${zh}。`, req }),
  }
}
