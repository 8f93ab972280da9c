import type { Payload } from 'payload'
import { Temporal } from 'temporal-polyfill'
import type { RichText } from '../domain/message/richText.ts'
import { toMarkdown } from '../domain/message/toMarkdown.ts'
import type { Post } from '../payload-types.ts'
import type { PlanRow } from './plan.ts'
import { postName } from './postName.ts'

/** Short names and images of everything that posts point at, by id. */
export type Names = {
  columns: ReadonlyMap<string, string>
  channels: ReadonlyMap<string, string>
}

/** What a plan would say of a post; importing it again changes nothing. `post` with ids, not documents. */
export async function cellsOfPost({
  payload,
  post,
  names,
}: {
  payload: Payload
  post: Post
  names: Names
}): Promise<PlanRow['cells']> {
  const [image] = post.media ?? []
  const media = image
    ? await payload.db.findOne<{ id: string; filename?: string }>({
        collection: 'media',
        where: { id: { equals: String(image) } },
      })
    : null
  return {
    externalId: post.externalId || postName(String(post.id)),
    title: post.title,
    body: post.body ? toMarkdown(post.body as unknown as RichText) : '',
    contentType: post.contentType,
    packaging: post.packaging,
    column: names.columns.get(String(post.column)) ?? '',
    channels: (post.channels ?? []).flatMap((id) => names.channels.get(String(id)) ?? []).join(';'),
    publishAt: post.publishAt ? timeText(post) : '',
    timezone: zoneOf(post),
    image: media?.filename ?? '',
    link: post.link ?? '',
    repeat: ruleOf(post),
    state: post._status === 'published' ? 'scheduled' : 'draft',
  }
}

/** "2026-11-23T08:30:00+08:00": right for a spreadsheet's eyes, and no second meaning. */
function timeText(post: Post): string {
  const timeZone = zoneOf(post)
  const at = Temporal.Instant.from(post.publishAt!)
  const isWhole = at.epochMilliseconds % 1000 === 0
  return at.toString({ timeZone, smallestUnit: isWhole ? 'second' : 'millisecond' })
}

function zoneOf({ publishAt_tz: zone }: Post): string {
  return zone ?? 'UTC'
}

/** The rule of a post that repeats, its last day in it. */
function ruleOf({ repeat }: Post): string {
  if (!repeat?.rule) return ''
  const isEnding = /(UNTIL|COUNT)=/i.test(repeat.rule)
  if (!repeat.until || isEnding) return repeat.rule
  return `${repeat.rule};UNTIL=${repeat.until.replaceAll('-', '')}`
}
