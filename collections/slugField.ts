import { randomBytes } from 'node:crypto'
import type { CollectionSlug, FieldHook, TextField } from 'payload'
import { shortNameOf } from '../src/domain/shortName.ts'
import { said } from './said.ts'

type Slug = string | null | undefined
type Validated = { req: { i18n: { language: string } } }

/** The stable short name a row is called by in imports, addresses and the API; made from its name where none is given. */
export function slugField({ example }: { example: string }): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    hooks: { beforeValidate: [nameIt], beforeDuplicate: [copyName] },
    label: { en: 'Short name', zh: '短名' },
    admin: {
      position: 'sidebar',
      placeholder: example,
      components: { Label: '/src/admin/OptionalLabel.tsx#OptionalLabel' },
      description: {
        en: 'What imports, addresses and programs call it: lower-case letters, digits and hyphens. Empty: made from the name.',
        zh: '导入表格、网址和程序里用它来指代，只能用小写字母、数字和连字符。留空会自动生成。',
      },
    },
    // Forms are judged before the hooks run: what is empty there has a name by the time it is saved.
    validate: (value: Slug, { req }: Validated) =>
      /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(value ?? '') ||
      said({
        en: `Use lower-case letters, digits and hyphens only, for example ${example}`,
        zh: `只能用小写字母、数字和连字符，例如 ${example}`,
        req,
      }),
  }
}

/** What was there before stays; otherwise from the name, with letters of its own where that is taken. */
const nameIt: FieldHook = async ({ value, data, originalDoc, collection, req }) => {
  if (value || !collection) return value
  if (originalDoc?.slug) return originalDoc.slug as string
  const ownLetters = randomBytes(2).toString('hex')
  const slug = shortNameOf(String(data?.name ?? ''))
  if (!slug) return `${kinds[collection.slug as CollectionSlug] ?? 'own'}-${ownLetters}`
  const where = { slug: { equals: slug } }
  const taken = await req.payload.db.findOne({ collection: collection.slug, where, req })
  return taken ? `${slug}-${ownLetters}` : slug
}

const kinds: Partial<Record<CollectionSlug, string>> = {
  ...{ channels: 'channel', columns: 'column', communities: 'community' },
}

/** A copy needs a name of its own that is still a short name; `name-copy` may itself be taken. */
const copyName: FieldHook = ({ value }) => `${value}-copy-${randomBytes(2).toString('hex')}`
