import { randomBytes } from 'node:crypto'
import type { FieldHook, TextField } from 'payload'
import { said } from './said.ts'

/** The stable short name a row is called by in imports, addresses and the API. */
export function slugField({ example }: { example: string }): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    hooks: { beforeDuplicate: [copyName] },
    label: { en: 'Short name', zh: '短名' },
    admin: {
      description: {
        en: `Lower-case letters, digits and hyphens; used in imports and addresses. Example: ${example}`,
        zh: `小写字母、数字和连字符；导入和网址中使用。例如：${example}`,
      },
    },
    validate: (
      value: string | null | undefined,
      { req }: { req: { i18n: { language: string } } },
    ) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value ?? '') ||
      said({
        en: `Use lower-case letters, digits and hyphens only, for example ${example}`,
        zh: `只能用小写字母、数字和连字符，例如 ${example}`,
        req,
      }),
  }
}

/** A copy needs a name of its own that is still a short name; `name-copy` may itself be taken. */
const copyName: FieldHook = ({ value }) => `${value}-copy-${randomBytes(2).toString('hex')}`
