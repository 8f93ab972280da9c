import type { CollectionConfig } from 'payload'
import { isEditor, isSignedIn } from './access.ts'
import { balanceRuleFields } from './balanceRuleFields.ts'
import { checkPolicy } from './checkPolicy.ts'
import { keepJudgedPolicy } from './keepJudgedPolicy.ts'
import { raisePolicyVersion } from './raisePolicyVersion.ts'
import { stageOptions } from './stageOptions.ts'

/** How content may be mixed and paced; without one a community has the default of its stage. */
export const BalancePolicies: CollectionConfig = {
  slug: 'balance-policies',
  labels: {
    singular: { en: 'Balance policy', zh: '配比规则' },
    plural: { en: 'Balance policies', zh: '配比规则' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'appliesTo', 'stage', 'version', 'updatedAt'],
    group: { en: 'Plan', zh: '规划' },
    description: {
      en: 'How much of each content type a community may get, and at which pace. A community without one has the default of its stage.',
      zh: '一个社群各类内容的占比和节奏。没有单独设置的社群使用所处阶段的默认规则。',
    },
  },
  access: { create: isEditor, read: isSignedIn, update: isEditor, delete: isEditor },
  // Every version is kept: a delivery remembers by which it was judged.
  versions: { maxPerDoc: 0 },
  hooks: {
    beforeValidate: [checkPolicy],
    beforeChange: [raisePolicyVersion],
    beforeDelete: [keepJudgedPolicy],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
    {
      type: 'row',
      fields: [
        {
          name: 'appliesTo',
          type: 'select',
          required: true,
          defaultValue: 'chosen',
          label: { en: 'For', zh: '适用于' },
          options: [
            { value: 'chosen', label: { en: 'Communities that choose it', zh: '选用它的社群' } },
            {
              value: 'stage',
              label: { en: 'Every community of a stage', zh: '某个阶段的所有社群' },
            },
            { value: 'everyone', label: { en: 'Every other community', zh: '其余所有社群' } },
          ],
        },
        {
          name: 'stage',
          type: 'select',
          label: { en: 'Stage (AIDASS)', zh: '阶段（AIDASS）' },
          options: stageOptions,
          admin: { condition: (data) => data?.appliesTo === 'stage' },
        },
      ],
    },
    ...balanceRuleFields,
    {
      name: 'overrideRole',
      type: 'select',
      required: true,
      defaultValue: 'editor',
      label: { en: 'Who may let a blocked post pass', zh: '谁可以放行被拦下的内容' },
      options: [
        { value: 'editor', label: { en: 'Editors and admins', zh: '编辑和管理员' } },
        { value: 'admin', label: { en: 'Admins', zh: '仅管理员' } },
      ],
      admin: {
        position: 'sidebar',
        description: {
          en: 'Always in writing; what was written is kept.',
          zh: '必须写明理由，理由会保留。',
        },
      },
    },
    {
      name: 'isMending',
      type: 'checkbox',
      label: { en: 'Mend the plan by itself', zh: '自动调整计划' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Applies the smallest repair within minutes, if it mends everything, and tells what it did. Off: it only suggests.',
          zh: '几分钟内自动应用能解决全部问题的最小调整并通知。不勾选时只给建议。',
        },
      },
    },
    {
      name: 'version',
      type: 'number',
      label: { en: 'Version', zh: '版本' },
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, position: 'sidebar' },
    },
  ],
}
