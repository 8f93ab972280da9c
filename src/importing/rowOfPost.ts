import type { Payload } from 'payload'
import { Temporal } from 'temporal-polyfill'
import type { RichText } from '../domain/message/richText.ts'
import { toMarkdown } from '../domain/message/toMarkdown.ts'
import type { Post } from '../payload-types.ts'
import { idsOf } from '../domain/ids.ts'
import { toVariants } from '../publishing/posts/toVariants.ts'
import type { PlanRow } from './plan.ts'
import { postName } from './postName.ts'
import { writeVariantCell } from './variantCell.ts'

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
  const variants = toVariants(post.variants)
  const media = idsOf(post.media)
  const ofVariants = variants.flatMap((variant) => variant.media ?? [])
  const fileOf = await readFileNames({ payload, ids: [...media, ...ofVariants] })
  const [image = '', ...more] = media.flatMap(fileOf)
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
    image,
    link: post.link ?? '',
    repeat: ruleOf(post),
    state: post._status === 'published' ? 'scheduled' : 'draft',
    moreImages: more.join(';'),
    variants: writeVariantCell(
      variants.flatMap(({ channel: id, title, body, media: own }) => {
        const channel = names.channels.get(id)
        const images = own && own.flatMap(fileOf)
        return channel ? [{ channel, title, body: body && toMarkdown(body), images }] : []
      }),
    ),
  }
}

/** The file of a picture; none where it is gone. */
async function readFileNames({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<(id: string) => string[]> {
  if (ids.length === 0) return () => []
  const { docs } = await payload.db.find<{ id: string; filename?: string }>({
    collection: 'media',
    where: { id: { in: ids } },
    select: { filename: true },
    pagination: false,
  })
  const names = new Map(docs.map(({ id, filename }) => [String(id), filename]))
  return (id) => [names.get(id) ?? []].flat()
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
