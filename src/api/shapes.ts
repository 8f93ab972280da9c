import { z } from 'zod'
import type {} from 'zod-openapi'
import { timezones } from '../domain/calendar/timezones.ts'
import { contentTypes } from '../domain/post.ts'
import { languages } from '../domain/words.ts'
import { rule } from '../domain/ruleWords.ts'

/** Shapes that many routes take or answer with. */

export const id = z
  .string()
  .regex(
    /^[0-9a-f]{24}$/,
    rule({ en: 'an id: 24 hexadecimal digits', zh: '编号：24 位十六进制字符' }),
  )
  .meta({ description: 'An id.', example: '6740f1c2a4b3d2e1f0a9b8c7' })

/** What people are told, in each language. */
export const words = z
  .object({ en: z.string(), zh: z.string() })
  .meta({ id: 'Words', description: 'The same in each language.' })

/** A short name or an id, in addresses and filters. */
export const idOrSlug = z.string().min(1).max(200).meta({
  description: 'A short name or an id.',
  example: 'morning-brief',
})

const notInstant = rule({
  en: 'an instant: 2026-11-23T00:00:00+08:00',
  zh: '带时差的时间，例如 2026-11-23T00:00:00+08:00',
})

/** An instant that is sent to us: ISO 8601 with an offset. */
export const instant = z.iso
  .datetime({ offset: true, abort: true, error: notInstant })
  .refine((value) => !Number.isNaN(Date.parse(value)), notInstant)
  .transform((value) => new Date(value))
  .meta({ description: 'ISO 8601 with an offset.', example: '2026-11-23T00:00:00+08:00' })

type Range = { from: Date; to: Date }

/** For `refine`. A field that is missing altogether comes as undefined, and has been named already. */
export const isForward = ({ from, to }: Range) => !(from >= to)
export const laterThanFrom = {
  path: ['to'],
  error: rule({ en: 'later than from', zh: '晚于 from' }),
}

/** For `refine`: a range of at most so many days. */
export function isWithin(maxDays: number) {
  return ({ from, to }: Range) => !(Number(to) - Number(from) > maxDays * 86_400_000)
}
export function atMost(maxDays: number) {
  return {
    path: ['to'],
    error: rule({ en: `at most ${maxDays} days after from`, zh: `from 之后最多 ${maxDays} 天` }),
  }
}

/** An instant in an answer: ISO 8601 in UTC. */
export const answeredAt = z.date().meta({
  description: 'ISO 8601, UTC.',
  override: { type: 'string', format: 'date-time' },
})

export const timezone = z
  .string()
  .refine(
    (zone) => timezones.includes(zone),
    rule({
      en: 'an IANA time zone, for example Asia/Shanghai',
      zh: 'IANA 时区名，例如 Asia/Shanghai',
    }),
  )
  .meta({ description: 'An IANA time zone.', example: 'Asia/Shanghai' })

/** An address of the web. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000)

export const idParams = z.object({ id })

/** The same for what is not refused by its form: an id that no document has is not there. */
export const anyIdParams = z.object({
  id: z.string().max(200).meta({ description: 'An id.', example: '6740f1c2a4b3d2e1f0a9b8c7' }),
})

/** A filter by what a post is. */
export const ofType = z
  .enum(contentTypes)
  .optional()
  .meta({ description: 'Only posts of this type.' })

/** The language of sentences. */
export const inWhichLanguage = z
  .enum(languages)
  .default('en')
  .meta({ description: 'The language of names and sentences.' })

/** A comma-separated list of ids in a query. */
export const ids = z
  .string()
  .max(2500)
  .default('')
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(id).max(100))
  .meta({ override: { type: 'string' }, description: 'Ids, separated by commas.' })

/** How far ahead the balance looks unless asked otherwise. Days. */
export const horizonDays = 28
