import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/**
 * What was changed of what readers are shown, until the change has its number: a post; a column or a
 * picture, until every post that shows it has a mark of its own; or none of these, which says that
 * something looks different from now on.
 */
export const ChangeMarks: CollectionConfig = {
  slug: 'change-marks',
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'post', type: 'text' },
    { name: 'column', type: 'text' },
    { name: 'media', type: 'text' },
    /** The last post that was marked because of it. */
    { name: 'after', type: 'text' },
  ],
}
