import type {
  CollectionAfterReadHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
  Where,
} from 'payload'
import { ValidationError } from 'payload'
import { channelKinds, kindOf, parseSettings } from '../src/channels/registry.ts'
import { isSealed, mask, maskSecrets, sealSecrets } from '../src/publishing/channelSecrets.ts'
import { said } from './said.ts'

type Settings = Record<string, Record<string, unknown>>
type ChannelKind = (typeof channelKinds)[number]

/**
 * Refuses settings the channel's kind cannot work with, each problem at its own field. A secret that
 * is kept, sent back as the mask or not sent at all, was judged when it was typed.
 */
export const checkSettings: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const kind = kindOf(data?.kind ?? originalDoc?.kind)
  if (!data || !kind) return data
  const stored = originalDoc?.settings?.[kind.kind] ?? {}
  const settings = filled({ ...stored, ...data.settings?.[kind.kind] })
  const isKept = (name: string): boolean =>
    kind.secrets.includes(name) &&
    Boolean(stored[name]) &&
    (settings[name] === mask || settings[name] === stored[name])
  const typed = Object.fromEntries(Object.entries(settings).filter(([name]) => !isKept(name)))
  const parsed = parseSettings({ kind: kind.kind, settings: typed })
  const problems =
    parsed.type === 'valid' ? [] : parsed.problems.filter(({ path }) => !isKept(path))
  if (problems.length === 0) return data
  const errors = problems.map(({ path, message }) => ({
    path: `settings.${kind.kind}.${path}`,
    message: said({ ...message, req }),
  }))
  throw new ValidationError({ collection: 'channels', errors, req }, req.t)
}

/** Encrypts what was typed; a field left as the mask keeps what is stored. */
export const sealSettings: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (!data.settings) return data
  const sealed: Settings = {}
  for (const kind of channelKinds) {
    const settings = (data.settings as Settings)[kind.kind]
    if (!settings) continue
    const stored = originalDoc?.id
      ? await readStored({ req, kind, where: { id: { equals: originalDoc.id } } })
      : await readCopied({ req, kind, settings })
    sealed[kind.kind] = sealSecrets({ payload: req.payload, kind, settings, stored })
  }
  return { ...data, settings: sealed }
}

async function readStored({
  req,
  kind,
  where,
}: {
  req: PayloadRequest
  kind: ChannelKind
  where: Where
}): Promise<Settings[string]> {
  const channel = await req.payload.db.findOne<{ id: string; settings?: Settings }>({
    collection: 'channels',
    where,
    req,
  })
  return channel?.settings?.[kind.kind] ?? {}
}

/** A copy of a channel comes with its secrets as they lie in the database: that tells it from typing. */
async function readCopied({
  req,
  kind,
  settings,
}: {
  req: PayloadRequest
  kind: ChannelKind
  settings: Settings[string]
}): Promise<Settings[string]> {
  const copied: Settings[string] = {}
  for (const name of kind.secrets) {
    const value = settings[name]
    if (typeof value !== 'string' || !isSealed(value)) continue
    const where = { [`settings.${kind.kind}.${name}`]: { equals: value } }
    copied[name] = (await readStored({ req, kind, where }))[name]
  }
  return copied
}

/** No API ever gives a secret back. */
export const hideSettings: CollectionAfterReadHook = ({ doc }) =>
  doc.settings
    ? {
        ...doc,
        settings: eachKind(doc.settings, (kind, settings) => maskSecrets({ kind, settings })),
      }
    : doc

function eachKind(
  settings: Settings,
  map: (kind: (typeof channelKinds)[number], settings: Settings[string]) => Settings[string],
): Settings {
  return Object.fromEntries(
    channelKinds.flatMap((kind) => {
      const own = settings[kind.kind]
      return own ? [[kind.kind, map(kind, own)]] : []
    }),
  )
}

function filled(settings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value != null && value !== ''),
  )
}
