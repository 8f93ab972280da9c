import type { Payload, RequiredDataFromCollectionSlug } from 'payload'
import { fromMarkdown } from '../domain/message/fromMarkdown.ts'
import { saveImage } from '../importing/saveImage.ts'
import type { PictureName } from './pictures.ts'
import { drawPicture } from './pictures.ts'
import type { Ground } from './prepare.ts'
import { dueOf } from './timing.ts'
import type { DemoPost } from './week.ts'
import { timezone, week } from './week.ts'
import { externalIdOf } from './findWeek.ts'

/** How far behind its time a post may be loaded: later ones of a broken-off week are left out. */
const loadableLateMs = 60_000

type PostData = RequiredDataFromCollectionSlug<'posts'>

/**
 * Schedules what is missing of the week, in the order in which it goes out, so that the first posts
 * can leave while the last ones are still being written.
 */
export async function loadWeek({
  payload,
  ground,
  startedAt,
  posts,
  signal,
  clock,
}: {
  payload: Payload
  ground: Ground
  startedAt: Date
  /** What is there of the week, by id; grows. */
  posts: Map<string, DemoPost>
  signal: AbortSignal
  clock: () => Date
}): Promise<void> {
  const loaded = new Set(posts.values())
  const pictures = await savePictures({ payload })
  const inOrder = week
    .map((post, index) => ({ post, index, dueAt: dueOf({ post, startedAt }) }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  for (const { post, index, dueAt } of inOrder) {
    if (signal.aborted) return
    if (loaded.has(post) || clock().getTime() - dueAt.getTime() > loadableLateMs) continue
    const created = await payload.create({
      collection: 'posts',
      draft: false,
      depth: 0,
      data: {
        title: post.title,
        body: fromMarkdown(post.body) as PostData['body'],
        contentType: post.contentType,
        packaging: post.packaging,
        column: post.column && ground.columns[post.column],
        communities: [ground.communities[post.community]],
        channels: post.channels.flatMap((slug) => ground.channels.get(slug) ?? []),
        media: post.picture ? [pictures.get(post.picture)!] : [],
        link: post.link,
        publishAt: dueAt.toISOString(),
        publishAt_tz: timezone,
        externalId: externalIdOf({ startedAt, index }),
        state: 'scheduled',
        _status: 'published',
      },
    })
    posts.set(created.id, post)
  }
}

export async function savePictures({
  payload,
}: {
  payload: Payload
}): Promise<ReadonlyMap<PictureName, string>> {
  const ids = new Map<PictureName, string>()
  for (const { picture: name } of week) {
    if (!name || ids.has(name)) continue
    const { alt, image } = await drawPicture({ name })
    ids.set(name, await saveImage({ payload, user: null, image, alt }))
  }
  return ids
}
