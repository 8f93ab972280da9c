/**
 * The part of Lexical's serialised state that Lanmu's editor can produce.
 * Source: lexical's SerializedEditorState and the node types of @payloadcms/richtext-lexical.
 */
export type RichText = { root: { type: 'root'; children: BlockNode[] } & Record<string, unknown> }

export type BlockNode = { type: string; children?: (BlockNode | InlineNode)[] } & Record<
  string,
  unknown
>

export type InlineNode = { type: string; text?: string; format?: number | string } & Record<
  string,
  unknown
>
