import type { Payload } from 'payload'
import type { Post } from '../../payload-types.ts'
import { week } from '../week.ts'
import { fingerprint, sampleId } from './sample.ts'

/** The sample's posts: as they were loaded, and those that somebody made their own. */
export type FoundSample = { untouched: Post[]; touched: Post[] }

/** By the newest version of each: a draft over a scheduled post is somebody's work, too. */
export async function findSample({ payload }: { payload: Payload }): Promise<FoundSample> {
  const { docs } = await payload.find({
    collection: 'posts',
    where: { externalId: { in: week.map((_, index) => sampleId(index)) } },
    draft: true,
    depth: 0,
    trash: true,
    pagination: false,
    joins: false,
  })
  const isUntouched = (post: Post): boolean => fingerprint(post) === post.importHash
  return {
    untouched: docs.filter(isUntouched),
    touched: docs.filter((post) => !isUntouched(post)),
  }
}
