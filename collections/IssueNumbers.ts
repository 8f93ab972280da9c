import type { CollectionConfig } from 'payload'
import { isSignedIn, nobody } from './access.ts'

/** One row per number of a column: the post that took it. Only `src/publishing` writes it. */
export const IssueNumbers: CollectionConfig = {
  slug: 'issue-numbers',
  labels: {
    singular: { en: 'Issue number', zh: '期号' },
    plural: { en: 'Issue numbers', zh: '期号' },
  },
  admin: { hidden: true },
  access: { create: nobody, read: isSignedIn, update: nobody, delete: nobody },
  indexes: [
    { fields: ['column', 'number'], unique: true },
    { fields: ['column', 'post'], unique: true },
  ],
  fields: [
    { name: 'column', type: 'text', required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'post', type: 'text', required: true },
    /** Raised each time the post is about to leave with it: what is in use is not given back. */
    { name: 'uses', type: 'number', required: true },
    /** It went out. */
    { name: 'isFixed', type: 'checkbox', required: true, defaultValue: false },
  ],
}
