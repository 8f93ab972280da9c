import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/**
 * Posts that were changed after they were published, until the change has its number; and columns and
 * pictures that were, until every post that shows them has a mark of its own.
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
