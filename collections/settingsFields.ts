import type { Field } from 'payload'
import { z } from 'zod'
import { channelKinds } from '../src/channels/registry.ts'
import { isAdminField } from './access.ts'

/** What a kind's zod schema may say of a field besides its type, through `.meta()`. */
type Described = {
  type?: string
  enum?: string[]
  label?: { en: string; zh: string }
  help?: { en: string; zh: string }
  placeholder?: string
  isMultiline?: boolean
}

/** One group of form fields per channel kind, made from the kind's own zod schema. */
export function settingsFields(): Field[] {
  return channelKinds.flatMap((kind) => {
    const schema = z.toJSONSchema(kind.settings, { io: 'input', unrepresentable: 'any' })
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Described>)
    if (properties.length === 0) return []
    return [
      {
        name: kind.kind,
        type: 'group',
        label: kind.label,
        admin: { condition: (data: { kind?: string }) => data?.kind === kind.kind },
        fields: properties.map(([name, described]) => ({
          ...settingField({ name, described }),
          // Others have no use for it, and could else sort, filter and list by what is stored.
          ...(kind.secrets.includes(name) ? { access: { read: isAdminField } } : {}),
        })),
      } satisfies Field,
    ]
  })
}

function settingField({ name, described }: { name: string; described: Described }): Field {
  const common = {
    name,
    label: described.label ?? name,
    admin: { description: described.help, placeholder: described.placeholder },
  }
  if (described.enum) return { ...common, type: 'select', options: described.enum }
  switch (described.type) {
    case 'boolean':
      return { ...common, type: 'checkbox', admin: { description: described.help } }
    case 'number':
    case 'integer':
      return { ...common, type: 'number' }
    case 'object':
      return { ...common, type: 'json', admin: { description: described.help } }
    default:
      return described.isMultiline ? { ...common, type: 'textarea' } : { ...common, type: 'text' }
  }
}
