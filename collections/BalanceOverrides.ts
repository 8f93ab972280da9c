import type { PayloadRequest, CollectionConfig } from 'payload'
import { isEditor, isSignedIn, nobody } from './access.ts'
import { asText } from './jsonText.ts'
import { releaseOverridden } from './releaseOverridden.ts'
import { stampOverride } from './stampOverride.ts'
import { said } from './said.ts'

/** "Send it all the same, because …": written once, kept for ever. */
export const BalanceOverrides: CollectionConfig = {
  slug: 'balance-overrides',
  labels: {
    singular: { en: 'Balance override', zh: '配比放行' },
    plural: { en: 'Balance overrides', zh: '配比放行' },
  },
  admin: {
    useAsTitle: 'reason',
    defaultColumns: ['post', 'reason', 'by', 'createdAt'],
    group: { en: 'Records', zh: '系统记录' },
    description: {
      en: 'Posts that were let pass although the balance blocks them: who did it and why. Kept for ever.',
      zh: '配比规则拦下但被放行的内容：谁放行、为什么。永久保留。',
    },
  },
  defaultSort: '-createdAt',
  access: { create: isEditor, read: isSignedIn, update: nobody, delete: nobody },
  hooks: { beforeChange: [stampOverride], afterChange: [releaseOverridden] },
  fields: [
    {
      name: 'post',
      type: 'relationship',
      relationTo: 'posts',
      required: true,
      index: true,
      label: { en: 'Post', zh: '内容' },
    },
    {
      name: 'reason',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      label: { en: 'Why it is sent all the same', zh: '放行理由' },
      validate: (value: string | null | undefined, { req }: { req: PayloadRequest }) =>
        (value ?? '').trim().length >= 5 ||
        said({ en: 'At least five characters.', zh: '至少五个字。', req }),
    },
    {
      name: 'by',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'By', zh: '放行人' },
      admin: { readOnly: true, position: 'sidebar' },
    },
    /** What stood against it at that moment, for each community, with the policy's version. */
    {
      name: 'judgement',
      type: 'json',
      label: { en: 'What stood against it', zh: '当时的判定' },
      admin: asText,
    },
  ],
}
