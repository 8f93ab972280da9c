import type { CollectionConfig } from 'payload'
import { isEditor, isSignedIn } from './access.ts'
import { validateDate } from './validateDate.ts'

/** Named lists of days off and make-up workdays that columns go by. */
export const Holidays: CollectionConfig = {
  slug: 'holidays',
  labels: {
    singular: { en: 'Holiday list', zh: '节假日表' },
    plural: { en: 'Holiday lists', zh: '节假日表' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'builtIn'],
    group: { en: 'Plan', zh: '规划' },
    description: {
      en: 'Days on which columns do not appear, and weekends that are worked instead.',
      zh: '栏目停发的日子，以及调休上班的周末。',
    },
  },
  access: { create: isEditor, read: isSignedIn, update: isEditor, delete: isEditor },
  fields: [
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
    {
      name: 'builtIn',
      type: 'select',
      label: { en: 'Start from', zh: '内置节假日' },
      options: [
        {
          value: 'china',
          label: { en: 'China’s public holidays', zh: '中国法定节假日（含调休）' },
        },
      ],
      admin: {
        description: {
          en: 'Known for 2025 and 2026; new years come with new versions once they are announced.',
          zh: '已含 2025、2026 年；新一年公布后随新版本加入。',
        },
      },
    },
    {
      name: 'days',
      type: 'array',
      label: { en: 'Days of our own', zh: '自定义日期' },
      labels: { singular: { en: 'Day', zh: '日期' }, plural: { en: 'Days', zh: '日期' } },
      admin: {
        description: {
          en: 'Added to the above; for the same date the day here counts.',
          zh: '在内置之外添加；同一天以这里为准。',
        },
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'date',
              type: 'text',
              required: true,
              label: { en: 'Date', zh: '日期' },
              admin: { placeholder: '2026-12-31' },
              validate: validateDate,
            },
            { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
            {
              name: 'isWorkday',
              type: 'checkbox',
              label: { en: 'Is worked (make-up day)', zh: '调休上班' },
            },
          ],
        },
      ],
    },
  ],
}
