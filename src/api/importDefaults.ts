import type { Payload } from 'payload'
import { z } from 'zod'
import type { Words } from '../domain/words.ts'
import { timezones } from '../domain/calendar/timezones.ts'
import { contentTypes } from '../domain/post.ts'
import { rule } from '../domain/ruleWords.ts'
import type { Import } from '../payload-types.ts'
import { findChannel } from './findChannel.ts'

/** What an import's query says for posts of a calendar or of Markdown that do not say it themselves. */
export const defaultsShape = {
  contentType: z
    .enum(contentTypes)
    .optional()
    .meta({ description: 'What they are, where a file does not say it. A table says it itself.' }),
  timezone: z
    .string()
    .refine(
      (zone) => timezones.includes(zone),
      rule({ en: 'an IANA name, such as Asia/Shanghai', zh: 'IANA 时区名，例如 Asia/Shanghai' }),
    )
    .optional()
    .meta({ description: 'An IANA time zone.', example: 'Asia/Shanghai' }),
  column: z.string().min(1).max(100).optional().meta({ description: 'Its short name.' }),
  channels: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: 'Short names or ids, apart by commas.' }),
}

type Asked = z.output<z.ZodObject<typeof defaultsShape>>
type PathError = { path: string; message: Words }

/** The same as the import's form keeps it, or what of it there is not. */
export async function findDefaults({ payload, query }: { payload: Payload; query: Asked }) {
  const { contentType, timezone } = query
  const names = (query.channels ?? '').split(',').map((name) => name.trim())
  const errors: PathError[] = []
  const channels: string[] = []
  for (const name of names.filter(Boolean)) {
    const found = await findChannel({ payload, idOrSlug: name })
    if (found) channels.push(found.id)
    else errors.push({ path: 'channels', message: noSuch(name) })
  }
  const column = query.column ? await findColumn({ payload, slug: query.column }) : null
  if (query.column && !column) errors.push({ path: 'column', message: noSuch(query.column) })
  return { errors, defaults: { contentType, timezone: timezone as Zone, column, channels } }
}

/** The form's list of zones is the one that was looked in; its type names each of them. */
type Zone = NonNullable<Import['defaults']>['timezone']

async function findColumn({
  payload,
  slug,
}: {
  payload: Payload
  slug: string
}): Promise<string | null> {
  const where = { slug: { equals: slug } }
  const found = await payload.db.findOne<{ id: string }>({ collection: 'columns', where })
  return found ? String(found.id) : null
}

function noSuch(name: string): Words {
  return { en: `There is no ${name}.`, zh: `没有 ${name}。` }
}
