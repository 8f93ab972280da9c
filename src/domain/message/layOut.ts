import type { Block, Document, Inline } from './document.ts'
import type { Message } from './message.ts'
import { toDocument } from './toDocument.ts'

export type TitlePlace = 'shown' | 'hidden'

/**
 * A whole post as one document: the title above, the body, the post's link below. What the body says
 * itself (a first line that is the title, a link to the same address) is not said twice.
 */
export function layOut({ message, isTitleAbove }: { message: Message; isTitleAbove: boolean }): {
  document: Document
  link: string | null
} {
  const { blocks } = toDocument(message.body)
  const title = message.title.trim()
  const head: Block[] =
    isTitleAbove && title !== '' && !beginsWith({ blocks, title })
      ? [{ type: 'heading', level: 1, children: [{ type: 'text', text: title, marks: [] }] }]
      : []
  const document = { blocks: [...head, ...blocks] }
  return { document: withLink({ document, link: message.link }), link: message.link }
}

/** The document with the address in a paragraph of its own below, unless it leads there already. */
export function withLink({
  document,
  link,
}: {
  document: Document
  link: string | null
}): Document {
  if (link === null || document.blocks.some((block) => leadsTo({ block, link }))) return document
  return { blocks: [...document.blocks, linkParagraph(link)] }
}

function leadsTo({ block, link }: { block: Block; link: string }): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.children.some((inline) => names({ inline, link }))
    case 'list':
      return block.items.some(
        ({ children, lists }) =>
          children.some((inline) => names({ inline, link })) ||
          lists.some((list) => leadsTo({ block: list, link })),
      )
    case 'code':
    case 'rule':
    case 'image':
      return false
  }
}

function names({ inline, link }: { inline: Inline; link: string }): boolean {
  if (inline.type === 'link') return inline.url === link
  return inline.type === 'text' && inline.text.split(/\s/u).includes(link)
}

function linkParagraph(url: string): Block {
  const children = [{ type: 'text' as const, text: url, marks: [] }]
  return { type: 'paragraph', children: [{ type: 'link', url, children }] }
}

function beginsWith({ blocks, title }: { blocks: Block[]; title: string }): boolean {
  const first = blocks.find((block) => block.type !== 'rule')
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return false
  return lineOf(first.children) === title
}

function lineOf(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '\n'
      return inline.type === 'text' ? inline.text : lineOf(inline.children)
    })
    .join('')
    .trim()
}
