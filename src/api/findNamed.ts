import type { Payload } from 'payload'
import type { Words } from '../domain/words.ts'
import { namedBy } from './namedBy.ts'
import type { Problem } from './problem.ts'
import { idOrSlug } from './shapes.ts'

const kinds = ['community', 'channel', 'column'] as const
type Named = (typeof kinds)[number]

/** What a list may be cut down to. */
export const namedQuery = {
  community: only('community'),
  channel: only('channel'),
  column: only('column'),
}

function only(kind: Named) {
  const description = `Only what is of this ${kind}: its short name or id.`
  return idOrSlug.optional().meta({ description })
}

/** Ids for the short names and ids of a query; a problem where one of them is not there. */
export async function findNamed({
  payload,
  query,
}: {
  payload: Payload
  query: Partial<Record<Named, string>>
}): Promise<{ ids: Partial<Record<Named, string>> } | Problem> {
  const ids: Partial<Record<Named, string>> = {}
  for (const kind of kinds) {
    const named = query[kind]
    if (!named) continue
    const found = await findId({ payload, kind, idOrSlug: named })
    if (!found) return { problem: 'not-found', detail: nothingCalled({ kind, name: named }) }
    ids[kind] = found
  }
  return { ids }
}

const chinese: Record<Named, string> = { community: '社群', channel: '渠道', column: '栏目' }

export function nothingCalled({ kind, name }: { kind: Named; name: string }): Words {
  return {
    en: `There is no ${kind} with the short name or id “${name}”.`,
    zh: `没有短名或编号为“${name}”的${chinese[kind]}。`,
  }
}

const collections = { community: 'communities', channel: 'channels', column: 'columns' } as const

async function findId({
  payload,
  kind,
  idOrSlug,
}: {
  payload: Payload
  kind: Named
  idOrSlug: string
}): Promise<string | null> {
  const found = await payload.db.findOne<{ id: string }>({
    collection: collections[kind],
    where: namedBy(idOrSlug),
  })
  return found ? String(found.id) : null
}
