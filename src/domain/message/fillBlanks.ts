import type { LexicalNode, RichText } from './richText.ts'

/** What the blanks of a column's post stand for. `issue`: its number; `null`: it has none. */
export type Blanks = { issue: string | null; date: string }

const blank = /\{\{\s*(issue|date)\s*\}\}/g

/** Whether a text or a body asks for its issue's number. */
export function asksForNumber({ title, body }: { title: string; body: RichText | null }): boolean {
  return hasIssue(title) || (body?.root.children ?? []).some(nodeHasIssue)
}

/** `{{issue}}` and `{{date}}` of a line replaced by what they stand for. */
export function fillText({ text, blanks }: { text: string; blanks: Blanks }): string {
  return text.replace(blank, (_all, name: keyof Blanks) => blanks[name] ?? '')
}

/** The same for a body; everything else in it stays as it is. */
export function fillBody({ body, blanks }: { body: RichText; blanks: Blanks }): RichText {
  const children = body.root.children.map((node) => fillNode({ node, blanks }))
  return { root: { ...body.root, children } }
}

function fillNode({ node, blanks }: { node: LexicalNode; blanks: Blanks }): LexicalNode {
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: fillText({ text: node.text, blanks }) }),
    ...(node.children
      ? { children: node.children.map((child) => fillNode({ node: child, blanks })) }
      : {}),
  }
}

function nodeHasIssue(node: LexicalNode): boolean {
  return hasIssue(node.text ?? '') || (node.children ?? []).some(nodeHasIssue)
}

function hasIssue(text: string): boolean {
  return /\{\{\s*issue\s*\}\}/.test(text)
}
