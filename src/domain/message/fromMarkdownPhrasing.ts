import type { Image, Link, PhrasingContent } from 'mdast'
import type { Mark } from './document.ts'
import { lineBreakNode, linkNode, textNode } from './lexicalNodes.ts'
import type { LexicalNode } from './richText.ts'
import { safeLink } from './safeUrl.ts'

/** What stands inside a line of Markdown → text, link and line break nodes of the editor. */
export function readPhrasing({ nodes, source, marks }: Phrasing): LexicalNode[] {
  return nodes.flatMap((node) => readNode({ node, source, marks }))
}

/** Text that may hold line ends → text nodes with line breaks between them. */
export function textLines({ text, marks }: { text: string; marks: Mark[] }): LexicalNode[] {
  return text.split('\n').flatMap((line, index) => {
    const here = line === '' ? [] : [textNode({ text: line, marks })]
    return index === 0 ? here : [lineBreakNode(), ...here]
  })
}

type Phrasing = {
  nodes: PhrasingContent[]
  /** The whole Markdown: what cannot become a link is shown as it was typed. */
  source: string
  marks: Mark[]
}

type PhrasingNode<Node extends PhrasingContent = PhrasingContent> = Omit<Phrasing, 'nodes'> & {
  node: Node
}

function readNode({ node, source, marks }: PhrasingNode): LexicalNode[] {
  switch (node.type) {
    case 'text':
      return textLines({ text: node.value, marks })
    case 'strong':
      return readPhrasing({ nodes: node.children, source, marks: [...marks, 'bold'] })
    case 'emphasis':
      return readPhrasing({ nodes: node.children, source, marks: [...marks, 'italic'] })
    case 'delete':
      return readPhrasing({ nodes: node.children, source, marks: [...marks, 'strike'] })
    case 'inlineCode':
      return textLines({ text: node.value, marks: [...marks, 'code'] })
    case 'break':
      return [lineBreakNode()]
    case 'link':
      return readLink({ node, source, marks })
    case 'image':
      return readImage({ node, source, marks })
    default:
      return typed({ node, source, marks })
  }
}

function readLink({ node, source, marks }: PhrasingNode<Link>): LexicalNode[] {
  const url = safeLink(node.url)
  const children = readPhrasing({ nodes: node.children, source, marks })
  if (url === null || children.length === 0) return typed({ node, source, marks })
  return [linkNode({ url, children }), ...titleNodes({ title: node.title, marks })]
}

/** The editor's pictures are files of the library; a picture elsewhere becomes a link to it. */
function readImage({ node, source, marks }: PhrasingNode<Image>): LexicalNode[] {
  const url = safeLink(node.url)
  if (url === null) return typed({ node, source, marks })
  const children = textLines({ text: node.alt || url, marks })
  return [linkNode({ url, children }), ...titleNodes({ title: node.title, marks })]
}

/** The editor's links have no title; its words stay, next to the link. */
function titleNodes({
  title,
  marks,
}: {
  title: string | null | undefined
  marks: Mark[]
}): LexicalNode[] {
  return title ? textLines({ text: ` (${title})`, marks }) : []
}

/** The source of a node, literally. */
function typed({ node, source, marks }: PhrasingNode): LexicalNode[] {
  const { position } = node
  const text = position ? source.slice(position.start.offset, position.end.offset) : ''
  return textLines({ text, marks })
}
