import type { CollectionConfig } from 'payload'
import { outcomes } from '../src/importing/report.ts'
import { isEditor, nobody } from './access.ts'

/** What became of each row of a long import; shown with the import. Only `src/importing` writes it. */
export const ImportRows: CollectionConfig = {
  slug: 'import-rows',
  labels: {
    singular: { en: 'Row of an import', zh: '导入的行' },
    plural: { en: 'Rows of imports', zh: '导入的行' },
  },
  admin: { hidden: true },
  access: { create: nobody, read: isEditor, update: nobody, delete: nobody },
  indexes: [
    { fields: ['import', 'run', 'row'], unique: true },
    { fields: ['import', 'run', 'outcome', 'row'] },
  ],
  fields: [
    { name: 'import', type: 'text', required: true },
    { name: 'run', type: 'number', required: true },
    { name: 'row', type: 'number', required: true },
    {
      name: 'outcome',
      type: 'select',
      required: true,
      options: outcomes.map((value) => ({ value, label: value })),
    },
    { name: 'hasWarnings', type: 'checkbox', required: true },
    { name: 'report', type: 'json', required: true },
  ],
}
