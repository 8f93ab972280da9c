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
