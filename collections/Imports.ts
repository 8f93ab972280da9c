import type { CollectionConfig, Field, NumberField } from 'payload'
import { isEditor } from './access.ts'
import { runStates } from '../src/importing/run/importRun.ts'
import { dropRows, importUpload } from './importUpload.ts'
import { judgeUpload, planExtensions, planTypes } from './judgeUpload.ts'
import { planDefaultFields } from './planDefaultFields.ts'
import { tellOfImport } from './tellOfImport.ts'

const stateLabels = {
  queued: { en: 'Waiting', zh: '等待中' },
  running: { en: 'Running', zh: '进行中' },
  done: { en: 'Done', zh: '已完成' },
  failed: { en: 'Failed', zh: '失败' },
}

/** Plans editors upload: saving one imports it, or says what would happen. `folder`: absolute. */
export const createImports = ({ folder }: { folder: string }): CollectionConfig => ({
  slug: 'imports',
  labels: { singular: { en: 'Import', zh: '导入' }, plural: { en: 'Imports', zh: '导入' } },
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'isDryRun', 'state', 'taken', 'refused', 'updatedAt'],
    group: { en: 'Plan', zh: '规划' },
    description: {
      en: 'Upload a plan and save: a table (.csv), a calendar (.ics), a post (.md), or a zip of posts or a table with their pictures, up to 32 MB. Every row is judged and reported below. When you like what you see, clear "Dry run" and save again. Saving twice changes nothing. Pictures are looked for in the zip, then by file name among the uploaded ones.',
      zh: '上传排好的计划，点保存：表格（.csv）、日历（.ics）、单篇（.md），或连图片一起打包的 zip，最大 32 MB。每一行都会检查，结果列在下面。没问题就取消“先试一遍”，再保存一次，正式导入；重复保存不会导入两遍。图片先在压缩包里找，再到图片库里按文件名找。',
    },
  },
  defaultSort: '-updatedAt',
  access: { create: isEditor, read: isEditor, update: isEditor, delete: isEditor },
  hooks: {
    beforeOperation: [judgeUpload],
    beforeChange: [importUpload({ folder })],
    afterChange: [tellOfImport],
    afterDelete: [dropRows],
  },
  upload: {
    staticDir: folder,
    // Endings too, for the file dialog: Windows calls a CSV a workbook.
    mimeTypes: [...Object.values(planTypes), ...planExtensions],
    bulkUpload: false,
  },
  fields: [
    {
      name: 'template',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/imports/PlanTemplate.tsx#PlanTemplate' },
        disableListColumn: true,
      },
    },
    {
      name: 'isDryRun',
      type: 'checkbox',
      defaultValue: true,
      label: { en: 'Dry run: only report, write nothing', zh: '先试一遍：只检查，不写入' },
    },
    planDefaultFields,
    {
      name: 'report',
      type: 'json',
      label: { en: 'Report', zh: '检查结果' },
      access: { create: () => false, update: () => false },
      admin: {
        readOnly: true,
        components: { Field: '/src/admin/ImportReport.tsx#ImportReport' },
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    {
      name: 'state',
      type: 'select',
      index: true,
      options: runStates.map((value) => ({ value, label: stateLabels[value] })),
      label: { en: 'State', zh: '状态' },
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, condition: () => false },
    },
    ...['run', 'rowsTotal', 'rowsDone'].map((name) => kept({ name, type: 'number' })),
    ...['originalName', 'startedBy', 'claimedBy', 'failure'].map((name) =>
      kept({ name, type: 'text' }),
    ),
    ...['startedAt', 'claimedUntil'].map((name) => kept({ name, type: 'date' })),
    total({ name: 'taken', en: 'Rows taken', zh: '通过的行' }),
    total({ name: 'refused', en: 'Rows refused', zh: '有问题的行' }),
  ],
})

/** How far workers are with it; shown by the report. */
function kept({ name, type }: { name: string; type: 'number' | 'text' | 'date' }): Field {
  const access = { create: () => false, update: () => false }
  return { name, type, access, admin: { hidden: true } } as Field
}

/** Shown in the list only; the report has them in full. */
function total({ name, en, zh }: { name: string; en: string; zh: string }): NumberField {
  return {
    name,
    type: 'number',
    label: { en, zh },
    access: { create: () => false, update: () => false },
    admin: { readOnly: true, condition: () => false },
  }
}
