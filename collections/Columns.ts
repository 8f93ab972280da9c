import type { CollectionConfig } from 'payload'
import { isEditor, isSignedIn } from './access.ts'
import { columnCalendarFields } from './columnCalendarFields.ts'
import { columnFallbackField } from './columnFallbackField.ts'
import { columnTemplateFields } from './columnTemplateFields.ts'
import { contentTypeField, packagingField } from './contentFields.ts'
import { keepSlots } from './keepSlots.ts'
import { movePlannedPosts } from './movePlannedPosts.ts'
import { noteChangeOf, noteLossOf } from './noteSharedChange.ts'
import { lateFields } from './ruleFields.ts'
import { setFirstDay } from './setFirstDay.ts'
import { slugField } from './slugField.ts'

export const Columns: CollectionConfig = {
  slug: 'columns',
  labels: { singular: { en: 'Column', zh: '栏目' }, plural: { en: 'Columns', zh: '栏目' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'contentType', 'recurrence', 'channels', 'owner'],
    group: { en: 'Plan', zh: '规划' },
    description: {
      en: 'Recurring slots a team can keep for years: a morning brief, a weekly question, a Friday story.',
      zh: '能长期办下去的固定栏目：早报、每周一问、周五故事。',
    },
  },
  access: { create: isEditor, read: isSignedIn, update: isEditor, delete: isEditor },
  hooks: {
    beforeChange: [keepSlots, setFirstDay],
    afterChange: [movePlannedPosts, noteChangeOf('column')],
    afterDelete: [noteLossOf('column')],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
    slugField({ example: 'morning-brief' }),
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Owner', zh: '负责人' },
      admin: { position: 'sidebar' },
    },
    contentTypeField,
    packagingField,
    {
      name: 'channels',
      type: 'relationship',
      relationTo: 'channels',
      hasMany: true,
      label: { en: 'Channels', zh: '渠道' },
    },
    ...columnCalendarFields,
    ...columnTemplateFields,
    {
      name: 'alarmHours',
      type: 'number',
      min: 0,
      max: 720,
      label: { en: 'Alarm, hours before an empty issue', zh: '缺稿提前几小时提醒' },
      admin: {
        placeholder: '24',
        description: {
          en: 'The owner gets an email, and whoever asked for notices. Empty: no alarm.',
          zh: '邮件提醒负责人和通知对象。留空不提醒。',
        },
      },
    },
    columnFallbackField,
    { type: 'row', fields: lateFields({ isDefault: false }) },
    /** How many times it ever had, so that no slot's name is given twice. */
    { name: 'slotCount', type: 'number', admin: { hidden: true } },
  ],
}
