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
  /** Names for the values of an enum. */
  options?: Record<string, { en: string; zh: string }>
  default?: unknown
  /** Where the platform shows what to enter. */
  link?: string
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
    admin: { description: describe(described), placeholder: described.placeholder },
  }
  if (described.enum) {
    const options = described.enum.map((value) => ({ value, label: nameOf({ value, described }) }))
    return { ...common, type: 'select', options, admin: { description: describe(described) } }
  }
  switch (described.type) {
    case 'boolean':
      return { ...common, type: 'checkbox', admin: { description: describe(described) } }
    case 'number':
    case 'integer':
      return { ...common, type: 'number' }
    case 'object':
      return { ...common, type: 'json', admin: { description: describe(described) } }
    default:
      return described.isMultiline ? { ...common, type: 'textarea' } : { ...common, type: 'text' }
  }
}

type Words = { en: string; zh: string }

/** What the schema says, what an empty field means, and where the platform shows what to enter. */
function describe(described: Described): Words | undefined {
  const { help, link } = described
  const empty = whenEmpty(described)
  const parts = [...(help ? [help] : []), ...(empty ? [empty] : [])]
  if (link !== undefined) parts.push({ en: link, zh: link })
  if (parts.length === 0) return undefined
  return { en: parts.map(({ en }) => en).join(' '), zh: parts.map(({ zh }) => zh).join(' ') }
}

/**
 * The schema's own default is applied when the settings are read, never stored: a default value in the
 * form would fill the groups of all the other kinds too.
 */
function whenEmpty(described: Described): Words | null {
  if (!described.enum || typeof described.default !== 'string') return null
  const { en, zh } = nameOf({ value: described.default, described })
  return { en: `Left empty: ${en}.`, zh: `留空：${zh}。` }
}

function nameOf({ value, described }: { value: string; described: Described }): Words {
  return described.options?.[value] ?? { en: value, zh: value }
}
