import type { Payload, TypedUser } from 'payload'
import { asker } from './asker.ts'
import type { KnownSlugs } from './checkRow.ts'
import { checkRow } from './checkRow.ts'
import { mediaImages } from './mediaImages.ts'
import { otherImages } from './otherImages.ts'
import type { Names } from './rowOfPost.ts'
import { cellsOfPost } from './rowOfPost.ts'
import { contentHash } from './rowId.ts'

/**
 * What `contentHash` makes of the row a post would be exported as: a plan that was exported and not
 * edited is known by it. `null`: the post cannot be a row of a plan.
 */
export async function hashOfPost({
  payload,
  user,
  postId: id,
  known,
  now,
}: {
  payload: Payload
  user: TypedUser | null
  postId: string
  known: KnownSlugs
  now: Date
}): Promise<string | null> {
  const asked = { collection: 'posts', id, depth: 0, trash: true, ...asker(user) } as const
  const stored = await payload.findByID(asked)
  const isOnCalendar = stored._status === 'published'
  const post = isOnCalendar ? stored : await payload.findByID({ ...asked, draft: true })
  const cells = await cellsOfPost({ payload, post, names: namesOf(known) })
  const row = { row: 1, line: 1, cells }
  const images = mediaImages({ payload, user })
  const [image, others] = [await images(cells.image), await otherImages({ row, images })]
  const check = checkRow({ row, known, seen: new Map(), image, others, now })
  return check.type === 'good' ? contentHash({ row, checked: check.checked }) : null
}

function namesOf(known: KnownSlugs): Names {
  const byId = (slugs: ReadonlyMap<string, { id: string }>) =>
    new Map([...slugs].map(([slug, { id }]) => [id, slug]))
  return { columns: byId(known.columns), channels: byId(known.channels) }
}
