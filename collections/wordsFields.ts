import type { TextField } from 'payload'
import type { Words } from '../src/domain/words.ts'

/**
 * What people are told, stored in both languages (see src/publishing/storedWords.ts) and read in the
 * reader's own. The second column is for programs.
 */
export function wordsFields({
  name,
  label,
  access,
  admin,
}: {
  name: string
  label: Words
} & Pick<TextField, 'access' | 'admin'>): TextField[] {
  const chinese = `${name}Zh`
  return [
    {
      name,
      type: 'text',
      label,
      ...(access && { access }),
      ...(admin && { admin }),
      hooks: {
        afterRead: [
          ({ value, siblingData, req }) =>
            (req.i18n.language === 'zh' && siblingData[chinese]) || value,
        ],
      },
    },
    {
      name: chinese,
      type: 'text',
      ...(access && { access }),
      admin: { hidden: true, disableListColumn: true },
    },
  ]
}
