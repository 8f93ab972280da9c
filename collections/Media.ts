import type { Access, CollectionConfig } from 'payload'
import { imageSizes, imageTypes } from '../media/sizes.ts'
import { isAuthor, isEditor, isSignedIn } from './access.ts'
import { noteChangeOf, noteLossOf } from './noteSharedChange.ts'
import { hashUpload } from './hashUpload.ts'
import { judgePicture } from './judgePicture.ts'

/** Images editors upload. `folder`: where the files are kept, absolute. */
export const createMedia = ({ folder }: { folder: string }): CollectionConfig => ({
  slug: 'media',
  labels: { singular: { en: 'Image', zh: '图片' }, plural: { en: 'Images', zh: '图片' } },
  admin: {
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'width', 'height'],
    group: { en: 'Content', zh: '内容' },
  },
  access: { create: isAuthor, read: isSignedInOrFile, update: isAuthor, delete: isEditor },
  hooks: {
    beforeOperation: [judgePicture],
    beforeChange: [hashUpload],
    afterChange: [noteChangeOf('media')],
    afterDelete: [noteLossOf('media')],
  },
  upload: {
    staticDir: folder,
    mimeTypes: [...imageTypes],
    imageSizes: [...imageSizes],
    focalPoint: true,
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      required: true,
      label: { en: 'Alternative text', zh: '替代文字' },
      admin: {
        description: {
          en: 'What the image shows, for people who cannot see it.',
          zh: '图片内容的文字说明，给看不到图片的人。',
        },
      },
    },
    {
      name: 'hash',
      type: 'text',
      index: true,
      admin: { hidden: true, readOnly: true },
    },
  ],
})

/**
 * A file is anybody's who knows its address: feeds, mails and platforms show it. The list is not: it
 * has the pictures of posts that are still to come.
 */
const isSignedInOrFile: Access = (asked) => asked.isReadingStaticFile || isSignedIn(asked)
