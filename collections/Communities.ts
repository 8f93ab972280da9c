import type { CollectionConfig } from 'payload'
import { isEditor, isSignedIn } from './access.ts'
import { slugField } from './slugField.ts'
import { stageOptions } from './stageOptions.ts'

export const Communities: CollectionConfig = {
  slug: 'communities',
  labels: {
    singular: { en: 'Community', zh: '社群' },
    plural: { en: 'Communities', zh: '社群' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'stage', 'about'],
    group: { en: 'Plan', zh: '规划' },
    description: {
      en: 'The groups your channels reach. The mix of content is watched for each of them.',
      zh: '你在运营的群和读者。每个社群的内容配比分开看。',
    },
  },
  access: { create: isEditor, read: isSignedIn, update: isEditor, delete: isEditor },
  fields: [
    {
      name: 'holdHere',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/holds/HoldHere.tsx#HoldHere' },
        disableListColumn: true,
      },
    },
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
    slugField({ example: 'fans-a' }),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'fan',
      label: { en: 'Kind', zh: '类型' },
      options: [
        { value: 'lead-in', label: { en: 'Lead-in', zh: '引流群' } },
        { value: 'conversion', label: { en: 'Conversion', zh: '转化群' } },
        { value: 'fan', label: { en: 'Fans', zh: '粉丝群' } },
        { value: 'flash', label: { en: 'Flash', zh: '快闪群' } },
      ],
    },
    {
      name: 'stage',
      type: 'select',
      required: true,
      defaultValue: 'interest',
      label: { en: 'Stage (AIDASS)', zh: '阶段（AIDASS）' },
      options: stageOptions,
    },
    {
      name: 'about',
      type: 'textarea',
      label: { en: 'What it is for', zh: '定位' },
      admin: {
        description: {
          en: 'Who is here, why they came, what they take away, what we do here. Whoever writes for it sees this.',
          zh: '谁在这里、为什么来、能得到什么、我们来做什么。写稿的人都会看到。',
        },
      },
    },
    {
      name: 'balancePolicy',
      type: 'relationship',
      relationTo: 'balance-policies',
      label: { en: 'Balance policy', zh: '配比规则' },
      admin: {
        description: {
          en: 'Empty: the policy of its stage.',
          zh: '留空就用所处阶段的规则。',
        },
      },
    },
    {
      name: 'maxPerDay',
      type: 'number',
      min: 1,
      max: 1000,
      label: { en: 'Most posts in 24 hours when catching up', zh: '补发时 24 小时内最多几条' },
      admin: {
        description: {
          en: 'After downtime or a hold, late posts wait for room. Empty: no limit.',
          zh: '停机或暂停之后，积压的内容排队慢慢补，不刷屏。留空不限。',
        },
      },
    },
  ],
}
