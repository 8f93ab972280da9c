import { percent } from './bareAddress.ts'
import type { ContentType } from '../post.ts'
import type { Message } from './message.ts'
import type { LexicalNode } from './richText.ts'

/** What an analytics program is told about a visit: where it came from and what for. */
export type LinkTags = { source: string; medium: string; campaign: string; content: string }

/** The rule for a channel's links: named by the channel, the column (or the kind of content) and the kind. */
export function linkTagsOf({
  channel,
  medium,
  column,
  contentType,
}: {
  /** The channel's name or kind, for example `telegram`. */
  channel: string
  /** How it reaches readers: `social`, `chat`, `email`, `feed`. */
  medium: string
  column: string | null
  contentType: ContentType
}): LinkTags {
  return { source: channel, medium, campaign: column ?? contentType, content: contentType }
}

/**
 * The message with UTM parameters on its link and on every link in its body. What an address says
 * already stays as it is, byte for byte; addresses that are not http(s) are left alone.
 */
export function tagLinks({ message, tags }: { message: Message; tags: LinkTags }): Message {
  const { root } = message.body
  const children = root.children.map((node) => tagNode({ node, tags }))
  return {
    ...message,
    link: message.link === null ? null : tagUrl({ url: message.link, tags }),
    body: { ...message.body, root: { ...root, children } },
  }
}

/** One address with the parameters that it has not got. */
export function tagUrl({ url, tags }: { url: string; tags: LinkTags }): string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return url
  const has = new URL(url).searchParams
  const added = names
    .filter((name) => tags[name] !== '' && !has.has(`utm_${name}`))
    .map((name) => `utm_${name}=${encode(tags[name])}`)
  if (added.length === 0) return url
  const [, address = url, fragment = ''] = /^([^#]*)(#.*)?$/s.exec(url) ?? []
  // Behind the first “?” there is nothing yet, or it ends with “&”: ready for one more.
  const isOpen = /^[^?]*\?(.*&)?$/s.test(address)
  const separator = isOpen ? '' : address.includes('?') ? '&' : '?'
  return address + separator + added.join('&') + fragment
}

const names = ['source', 'medium', 'campaign', 'content'] as const

/** Parentheses and quotes would end an address in a text or in Markdown. */
function encode(value: string): string {
  return encodeURIComponent(value.trim()).replace(/[!'()*]/g, percent)
}

/** The words of a link that spells out its address follow it: else the reader would see two. */
function tagNode({ node, tags }: { node: LexicalNode; tags: LinkTags }): LexicalNode {
  const fields = node.fields as { url?: unknown } | undefined
  const isLink = node.type === 'link' || node.type === 'autolink'
  if (isLink && typeof fields?.url === 'string') {
    const { url } = fields
    const tagged = tagUrl({ url, tags })
    const children = node.children?.map((child) =>
      child.text === url ? { ...child, text: tagged } : child,
    )
    return { ...node, fields: { ...fields, url: tagged }, ...(children && { children }) }
  }
  if (!node.children) return node
  return { ...node, children: node.children.map((child) => tagNode({ node: child, tags })) }
}
