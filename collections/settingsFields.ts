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
        fields: properties.map(([name, described]) =>
          kind.secrets.includes(name)
            ? secretField({ name, described })
            : settingField({ name, described }),
        ),
      } satisfies Field,
    ]
  })
}

function settingField({ name, described }: { name: string; described: Described }): Field {
  const { label = name, placeholder } = described
  const help = helpOf(described)
  const common = { name, label, admin: help }
  if (described.enum) {
    const options = described.enum.map((value) => ({ value, label: nameOf({ value, described }) }))
    return { ...common, type: 'select', options }
  }
  switch (described.type) {
    case 'boolean':
      return { ...common, type: 'checkbox' }
    case 'number':
    case 'integer':
      return { ...common, type: 'number', admin: { ...help, placeholder } }
    case 'object':
      return { ...common, type: 'json' }
    default: {
      const admin = { ...help, placeholder }
      return described.isMultiline
        ? { ...common, type: 'textarea', admin }
        : { ...common, type: 'text', admin }
    }
  }
}

/** Shown as being there, never as what it is. */
function secretField({ name, described }: { name: string; described: Described }): Field {
  const { label = name, placeholder, isMultiline } = described
  const help = helpOf(described)
  const Secret = {
    path: '/src/admin/channels/SecretField.tsx#SecretField',
    clientProps: { isMultiline },
  }
  const admin = { ...help, placeholder, components: { ...help.components, Field: Secret } }
  // Others have no use for it, and could else sort, filter and list by what is stored.
  const common = { name, label, admin, access: { read: isAdminField } }
  return isMultiline ? { ...common, type: 'textarea' } : { ...common, type: 'text' }
}

type Words = { en: string; zh: string }

/** What the schema says of a field, and what an empty one means. */
function helpOf(described: Described) {
  const parts = [described.help, whenEmpty(described)].filter((words) => words != null)
  const words = {
    en: parts.map(({ en }) => en).join(' '),
    zh: parts.map(({ zh }) => zh).join(''),
  }
  const { link } = described
  if (link === undefined) return parts.length > 0 ? { description: words } : {}
  const Description = {
    path: '/src/admin/SettingHelp.tsx#SettingHelp',
    clientProps: { words, link },
  }
  return { description: words, components: { Description } }
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
