import type { ArrayField, Validate } from 'payload'

/**
 * What a post says differently on single channels. In the form each is written in its channel's tab,
 * beside what that channel will show.
 */
export const variantsField: ArrayField = {
  name: 'variants',
  type: 'array',
  maxRows: 50,
  labels: {
    singular: { en: 'Text for one channel', zh: '某个渠道的文案' },
    plural: { en: 'Texts for single channels', zh: '各渠道单独文案' },
  },
  label: { en: 'On each channel', zh: '各渠道预览' },
  validate: (rows, { req }) => {
    const channels = (rows ?? []).map((row) => JSON.stringify((row as Row).channel))
    if (new Set(channels).size === channels.length) return true
    return req.i18n.language.startsWith('zh')
      ? '同一个渠道只能有一份单独文案。'
      : 'One channel can have one text of its own.'
  },
  admin: {
    components: { Field: '/src/admin/post/Channels.tsx#Channels' },
    disableListColumn: true,
    disableListFilter: true,
  },
  fields: [
    {
      name: 'channel',
      type: 'relationship',
      relationTo: 'channels',
      required: true,
      label: { en: 'Channel', zh: '渠道' },
      admin: { hidden: true },
    },
    {
      name: 'title',
      type: 'text',
      maxLength: 1000,
      label: { en: 'Title here', zh: '这里的标题' },
      admin: { description: { en: 'Empty: the post’s.', zh: '留空则用原标题。' } },
    },
    {
      name: 'body',
      type: 'richText',
      label: { en: 'Text here', zh: '这里的正文' },
      admin: { description: { en: 'Empty: the post’s.', zh: '留空则用原正文。' } },
    },
    {
      name: 'hasOwnMedia',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Other pictures here', zh: '这里用别的图片' },
    },
    {
      name: 'media',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      label: { en: 'Pictures here', zh: '这里的图片' },
      validate: ((value, { req }) =>
        Array.isArray(value) && value.length > 50 ? tooMany(req.i18n.language) : true) as Validate,
      admin: {
        condition: (_data, row) => row?.hasOwnMedia === true,
        description: {
          en: 'None: this channel gets no picture.',
          zh: '不选：这个渠道不带图片。',
        },
      },
    },
  ],
}

type Row = { channel?: unknown }

function tooMany(language: string): string {
  return language.startsWith('zh') ? '最多 50 张图片。' : 'At most 50 pictures.'
}
