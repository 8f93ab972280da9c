import type { GroupField } from 'payload'

/** Evergreen posts that may take an issue nobody filled. */
export const columnFallbackField: GroupField = {
  name: 'fallback',
  type: 'group',
  label: { en: 'When an issue stays empty', zh: '到点仍缺稿时' },
  fields: [
    {
      name: 'isOn',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Show one of these posts again', zh: '从下面挑一条旧内容补上' },
      admin: {
        description: {
          en: 'Two minutes before its time: the one that was not shown for the longest time and keeps the balance.',
          zh: '到点前两分钟，挑最久没发过、又不影响配比的一条。',
        },
      },
    },
    {
      name: 'posts',
      type: 'relationship',
      relationTo: 'posts',
      hasMany: true,
      maxRows: 500,
      label: { en: 'Evergreen posts', zh: '常青内容' },
      admin: {
        condition: (_data, siblings) => Boolean(siblings?.isOn),
        description: {
          en: 'Only those that are approved, or were scheduled once.',
          zh: '只用审核通过或排过期的内容。',
        },
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'cooldownDays',
          type: 'number',
          min: 0,
          max: 3650,
          defaultValue: 30,
          label: { en: 'Days between two at least', zh: '两次之间至少间隔天数' },
          admin: { condition: (_data, siblings) => Boolean(siblings?.isOn) },
        },
        {
          name: 'maxRepeats',
          type: 'number',
          min: 1,
          max: 1000,
          defaultValue: 3,
          label: { en: 'Most reruns of a post', zh: '每条最多重发次数' },
          admin: { condition: (_data, siblings) => Boolean(siblings?.isOn) },
        },
      ],
    },
  ],
}
