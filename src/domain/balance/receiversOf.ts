import { counts, type CountableState } from './counts.ts'

/**
 * The communities in which one delivery of a post counts: those that its channel reaches and the post
 * is for. Where they share none (a channel without communities, or one that reaches others by now),
 * those the post is for.
 */
export function receiversOf({
  channel,
  post,
}: {
  channel: readonly string[]
  post: readonly string[]
}): readonly string[] {
  const shared = post.filter((community) => channel.includes(community))
  return shared.length > 0 ? shared : post
}

/** The communities that some deliveries of a post have reached or still may, each once. */
export function countedIn({
  communities,
  deliveries,
  reach,
}: {
  /** The communities the post is for. */
  communities: readonly string[]
  deliveries: readonly { channel: string; state: CountableState }[]
  /** The communities of each channel. */
  reach: ReadonlyMap<string, readonly string[]>
}): ReadonlySet<string> {
  const counted = deliveries.filter(({ state }) => counts(state))
  return new Set(
    counted.flatMap(({ channel }) =>
      receiversOf({ channel: reach.get(channel) ?? [], post: communities }),
    ),
  )
}
