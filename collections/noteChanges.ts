import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  CollectionSlug,
} from 'payload'
import type { FieldChange } from '../src/publishing/recordChange.ts'
import { recordChange } from '../src/publishing/recordChange.ts'
import { actOf } from './nameAct.ts'

/** Longest value that is written down; of longer ones only that they changed. */
const maxLength = 300

/** Never written down, in whatever collection. */
const secrets = [
  ...['password', 'hash', 'salt', 'apiKey', 'apiKeyIndex', 'secret', 'settings', 'sessions'],
  ...['resetPasswordToken', 'resetPasswordExpiration', 'connection'],
  // Of a calendar feed: whoever has it reads the plan.
  'address',
]

/** Say nothing of themselves. */
const silent = ['id', 'updatedAt', 'createdAt', 'loginAttempts', 'lockUntil', 'deliveries', 'sizes']

/** A collection whose every write by somebody is written into the audit log, in the same transaction. */
export function noteChanges(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), noteChange],
      afterDelete: [...(hooks.afterDelete ?? []), noteDelete],
    },
  }
}

const noteChange: CollectionAfterChangeHook = async (saved) => {
  const { doc, previousDoc, operation, collection, req } = saved
  if (!req.user) return doc
  const act = actOf({ req, id: doc.id })
  const before = operation === 'update' ? previousDoc : {}
  const changes = [...changesBetween({ before, after: doc }), ...(act?.changes ?? [])]
  if (!act && changes.length === 0) return doc
  const what = { document: String(doc.id), action: act?.action ?? operation, changes }
  const asked = { payload: req.payload, req, user: req.user, now: new Date() }
  const isAutosave = operation === 'update' && isTrue(req.query.autosave)
  const change = { collection: slugOf(collection), ...what }
  await recordChange({ ...asked, isAutosave, change })
  return doc
}

const noteDelete: CollectionAfterDeleteHook = async ({ doc, id, collection, req }) => {
  if (!req.user) return doc
  const change = { collection: slugOf(collection), document: String(id), action: 'delete' }
  const asked = { payload: req.payload, req, user: req.user, now: new Date() }
  await recordChange({ ...asked, change: { ...change, changes: [] } })
  return doc
}

type Document = Record<string, unknown>

/** What is different, field by field. */
function changesBetween({ before, after }: { before: Document; after: Document }): FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((field) => {
    if (silent.includes(field)) return []
    const [was, is] = [plain(before[field]), plain(after[field])]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    if (secrets.includes(field) || isLong(was) || isLong(is)) return [{ field }]
    return [{ field, before: was, after: is }]
  })
}

/** Ids for what is related; nothing, an empty list and no value are the same. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length > 0 ? value.map(plain) : null
  if (value === undefined || value === '') return null
  return value !== null && typeof value === 'object' && 'id' in value && 'createdAt' in value
    ? String(value.id)
    : value
}

/** Payload reads the address's words in place: whoever is first sees the text. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}

function isLong(value: unknown): boolean {
  return (JSON.stringify(value) ?? '').length > maxLength
}

function slugOf(collection: { slug: string }): CollectionSlug {
  return collection.slug as CollectionSlug
}
