import type { Payload, RequiredDataFromCollectionSlug } from 'payload'
import { toWall } from '../../domain/calendar/wallTime.ts'
import { fromMarkdown } from '../../domain/message/fromMarkdown.ts'
import { savePictures } from '../load.ts'
import type { Ground } from '../prepare.ts'
import { prepareGround } from '../prepare.ts'
import { standsFor } from '../timing.ts'
import type { DemoColumn, DemoPost } from '../week.ts'
import { timezone, week } from '../week.ts'
import { fingerprint, sampleId } from './sample.ts'

type PostData = RequiredDataFromCollectionSlug<'posts'>

const weekMs = 7 * 24 * 3_600_000
/** Whoever has just asked for samples should see them before they leave. Milliseconds. */
const leadMs = 10 * 60_000

/**
 * Puts the demo's week on the calendar of the coming seven days, at its own times; it goes to the
 * console and a feed, where it bothers nobody. What is there already stays. Gives the number of posts.
 */
export async function loadSample({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<number> {
  const ground = await prepareGround({ payload, receiver: null })
  const slots = await readSlots({ payload, ground })
  const known = await findKnown({ payload })
  const pictures = await savePictures({ payload })
  let made = 0
  for (const [index, post] of week.entries()) {
    const externalId = sampleId(index)
    if (known.has(externalId)) continue
    const at = comingTime({ post, now })
    const said = {
      title: post.title,
      body: fromMarkdown(post.body) as PostData['body'],
      media: post.picture ? [pictures.get(post.picture)!] : [],
      link: post.link ?? null,
    }
    await payload.create({
      collection: 'posts',
      draft: false,
      depth: 0,
      data: {
        ...said,
        contentType: post.contentType,
        packaging: post.packaging,
        ...placeOf({ post, at, ground, slots }),
        communities: [ground.communities[post.community]],
        channels: post.channels.flatMap((slug) => ground.channels.get(slug) ?? []),
        publishAt: at.toISOString(),
        publishAt_tz: timezone,
        externalId,
        importHash: fingerprint(said),
        state: 'scheduled',
        _status: 'published',
      },
    })
    made++
  }
  return made
}

/** The next time that its day and hour come round. */
function comingTime({ post, now }: { post: DemoPost; now: Date }): Date {
  const at = standsFor({ post, startedAt: now })
  const isOver = at.getTime() < now.getTime() + leadMs
  return isOver ? new Date(at.getTime() + weekMs) : at
}

/** Of each column: its time of day, and what its issues are called by. */
type Slots = ReadonlyMap<DemoColumn, { time: string; slot: string }>

/** The issue of its column, where it stands at the column's time; otherwise it belongs to the column. */
function placeOf({
  post,
  at,
  ground,
  slots,
}: {
  post: DemoPost
  at: Date
  ground: Ground
  slots: Slots
}): { column?: string; issue?: string } {
  if (!post.column) return {}
  const column = ground.columns[post.column]
  const slot = slots.get(post.column)
  if (slot?.time !== post.time) return { column }
  const date = toWall({ at, timezone }).toPlainDate().toString()
  return { column, issue: `${date}#${slot.slot}` }
}

async function readSlots({
  payload,
  ground,
}: {
  payload: Payload
  ground: Ground
}): Promise<Slots> {
  const { docs } = await payload.find({
    collection: 'columns',
    where: { id: { in: Object.values(ground.columns) } },
    depth: 0,
    pagination: false,
  })
  return new Map(
    docs.flatMap(({ slug, times: [first] }) =>
      first?.slot ? [[slug as DemoColumn, { time: first.time, slot: first.slot }] as const] : [],
    ),
  )
}

async function findKnown({ payload }: { payload: Payload }): Promise<Set<string>> {
  const { docs } = await payload.db.find<{ id: string; externalId: string }>({
    collection: 'posts',
    where: { externalId: { in: week.map((_, index) => sampleId(index)) } },
    select: { externalId: true } as never,
    pagination: false,
  })
  return new Set(docs.map(({ externalId }) => externalId))
}
