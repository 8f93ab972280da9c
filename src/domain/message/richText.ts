/**
 * The part of Lexical's serialised state that Lanmu reads and writes.
 * Source: lexical's SerializedEditorState and the node types of @payloadcms/richtext-lexical.
 */
export type RichText = { root: { type: 'root'; children: LexicalNode[] } & Record<string, unknown> }

/** Any node, known or not: a block (paragraph, list …) or what stands inside a line (text, link …). */
export type LexicalNode = {
  type: string
  children?: LexicalNode[]
  text?: string
  /** A bitmask of marks on a text, an alignment on a block. */
  format?: number | string
} & Record<string, unknown>
