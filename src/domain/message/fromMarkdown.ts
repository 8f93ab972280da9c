import type { Code, List, ListItem, Nodes, RootContent } from 'mdast'
import { readPhrasing, textLines } from './fromMarkdownPhrasing.ts'
import {
  headingNode,
  lineBreakNode,
  listItemNode,
  listNode,
  paragraphNode,
  quoteNode,
  rootNode,
  ruleNode,
} from './lexicalNodes.ts'
import { parseTypedMarkdown } from './parseMarkdown.ts'
import type { LexicalNode, RichText } from './richText.ts'

/**
 * Markdown as people write it in a plan → the editor's state, using only what the default editor can
 * show. Every line end is kept as one, and what is not finished markup stays as the text it is.
 */
export function fromMarkdown(markdown: string): RichText {
  const source = markdown.replace(/\r\n?/g, '\n')
  try {
    return rootNode(parseTypedMarkdown(source).children.map((node) => readBlock({ node, source })))
  } catch (error) {
    // Thousands of `>` in a row overflow any recursive reader, and are no quote that anyone meant.
    if (!(error instanceof RangeError)) throw error
    return rootNode([paragraphNode(textLines({ text: source, marks: [] }))])
  }
}

type Read<Node extends Nodes = RootContent> = { node: Node; source: string }

function readBlock({ node, source }: Read): LexicalNode {
  switch (node.type) {
    case 'heading':
      return headingNode({ level: node.depth, children: readLines({ node, source }) })
    case 'blockquote':
      return quoteNode(readLines({ node, source }))
    case 'list':
      return readList({ node, source, depth: 0 })
    case 'thematicBreak':
      return ruleNode()
    default:
      return paragraphNode(readLines({ node, source }))
  }
}

/** A block where the editor allows only lines (a quote, a list's item), and blocks within it. */
function readLines({ node, source }: Read): LexicalNode[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return readPhrasing({ nodes: node.children, source, marks: [] })
    case 'code':
      return textLines({ text: codeText(node), marks: ['code'] })
    case 'blockquote':
      return joinLines({ nodes: node.children, source, gap: 2 })
    case 'list':
    case 'listItem':
      return joinLines({ nodes: node.children, source, gap: 1 })
    default:
      return []
  }
}

function joinLines({
  nodes,
  source,
  gap,
}: {
  nodes: RootContent[]
  source: string
  /** Line ends between two blocks. */
  gap: number
}): LexicalNode[] {
  const parts = nodes.map((node) => readLines({ node, source })).filter((part) => part.length > 0)
  return parts.flatMap((part, index) =>
    index === 0 ? part : [...Array.from({ length: gap }, lineBreakNode), ...part],
  )
}

function readList({ node, source, depth }: Read<List> & { depth: number }): LexicalNode {
  const boxes = node.children.map((item) => boxOf({ item, source }))
  const isNumbered = node.ordered === true
  const isCheck = !isNumbered && boxes.every((box) => box !== null)
  const start = node.start ?? 1
  const children = node.children.flatMap((item, index) => {
    const checked = isCheck ? (boxes[index] ?? null) : null
    return readItem({ item, source, depth, value: start + index, checked })
  })
  const listType = isNumbered ? 'number' : isCheck ? 'check' : 'bullet'
  return listNode({ listType, start, children })
}

function readItem({
  item,
  source,
  value,
  depth,
  checked,
}: {
  item: ListItem
  source: string
  value: number
  depth: number
  checked: boolean | null
}): LexicalNode[] {
  const lists = item.children.filter((child) => child.type === 'list')
  const others = item.children.filter((child) => child.type !== 'list')
  const lines = joinLines({ nodes: others, source, gap: 1 })
  const children = checked === null ? lines : withoutBox(lines)
  const nested = lists.map((list) => readList({ node: list, source, depth: depth + 1 }))
  return [
    listItemNode({ value, depth, checked, children }),
    // The editor keeps a nested list in an item of its own, which does not count.
    ...nested.map((list) =>
      listItemNode({
        value: value + 1,
        depth,
        checked: checked === null ? null : false,
        children: [list],
      }),
    ),
  ]
}

/** Whether an item begins with a ticked box, an empty one, or none (null). */
function boxOf({ item, source }: { item: ListItem; source: string }): boolean | null {
  const start = item.children[0]?.position?.start.offset ?? source.length
  const box = /^\[([ xX])\](?:[ \n]|$)/.exec(source.slice(start, start + boxLength))
  return box ? box[1] !== ' ' : null
}

function withoutBox([first, ...rest]: LexicalNode[]): LexicalNode[] {
  const text = first?.text?.slice(boxLength)
  if (first && text) return [{ ...first, text }, ...rest]
  return rest[0]?.type === 'linebreak' ? rest.slice(1) : rest
}

const boxLength = '[ ] '.length

/** An unclosed fence swallows words into its info line; only a language's name is left out. */
function codeText({ lang, meta, value }: Code): string {
  const info = [lang, meta].filter(Boolean).join(' ')
  if (value === '') return info
  return info === '' || /^[\w+#.-]+$/.test(info) ? value : `${info}\n${value}`
}
