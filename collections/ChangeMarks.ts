import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/** Posts that were changed after they were published, until the change has its number. */
export const ChangeMarks: CollectionConfig = {
  slug: 'change-marks',
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [{ name: 'post', type: 'text', required: true }],
}
