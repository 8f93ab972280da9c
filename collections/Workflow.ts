import type { GlobalConfig } from 'payload'
import { isAdmin, isSignedIn } from './access.ts'

/** How a team works together. */
export const Workflow: GlobalConfig = {
  slug: 'workflow',
  label: { en: 'How we work', zh: '工作方式' },
  admin: {
    group: { en: 'Settings', zh: '设置' },
  },
  access: { read: isSignedIn, update: isAdmin },
  fields: [
    {
      name: 'needsApproval',
      type: 'checkbox',
      defaultValue: true,
      label: { en: 'Authors need an editor’s approval', zh: '作者的内容需要编辑审核' },
      admin: {
        description: {
          en: 'Switched off, authors schedule their own posts themselves: for small teams.',
          zh: '关闭后，作者可以自己排期自己的内容，适合小团队。',
        },
      },
    },
  ],
}
