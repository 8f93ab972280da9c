import type { RichText } from './richText.ts'

/** What a post says differently on one channel. `null`: as the post says it. */
export type Variant = {
  channel: string
  title: string | null
  body: RichText | null
  /** Pictures, in order; an empty list: none. */
  media: string[] | null
}

type Said = { title: string; body: RichText | null; media: string[]; variants: readonly Variant[] }

/** A post as one channel gets it. */
export function saidOn<Post extends Said>({
  post,
  channel,
}: {
  post: Post
  channel: string
}): Post {
  const variant = post.variants.find((one) => one.channel === channel)
  if (!variant) return post
  return {
    ...post,
    title: variant.title ?? post.title,
    body: variant.body ?? post.body,
    media: variant.media ?? post.media,
  }
}
