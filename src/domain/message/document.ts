/**
 * A post's body between the editor and a channel: small, closed and free of the editor's spelling.
 * Every renderer is an exhaustive walk over these types, so a new one cannot forget a node.
 */
export type Document = { blocks: Block[] }

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: HeadingLevel; children: Inline[] }
  | { type: 'quote'; children: Inline[] }
  | List
  | { type: 'code'; language: string | null; text: string }
  | { type: 'rule' }
  | { type: 'image'; url: string | null; alt: string }

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export type List = {
  type: 'list'
  style: 'bullet' | 'number' | 'check'
  /** Number of the first item; meaningful for `number` only. */
  start: number
  items: ListItem[]
}

export type ListItem = {
  /** null where the list has no boxes. */
  isChecked: boolean | null
  children: Inline[]
  lists: List[]
}

export type Inline = Text | LineBreak | Link

export type Text = { type: 'text'; text: string; marks: readonly Mark[] }

export type LineBreak = { type: 'break' }

/** Only http, https and mailto addresses get this far; any other link is plain text. */
export type Link = { type: 'link'; url: string; children: (Text | LineBreak)[] }

/** In the order a renderer nests them, outermost first. */
export const marks = [
  'bold',
  'italic',
  'strike',
  'underline',
  'subscript',
  'superscript',
  'code',
] as const
export type Mark = (typeof marks)[number]
