import fc from 'fast-check'
import type { LexicalNode, RichText } from '../../../src/domain/message/richText.ts'

/** Nodes as the editor saves them, without what no renderer reads. */
export function body(...children: LexicalNode[]): RichText {
  return { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children } }
}

export function paragraph(...children: (LexicalNode | string)[]): LexicalNode {
  return { type: 'paragraph', children: children.map(asNode) }
}

export function heading(tag: string, ...children: (LexicalNode | string)[]): LexicalNode {
  return { type: 'heading', tag, children: children.map(asNode) }
}

export function quote(...children: (LexicalNode | string)[]): LexicalNode {
  return { type: 'quote', children: children.map(asNode) }
}

export function list(
  listType: 'bullet' | 'number' | 'check',
  ...children: LexicalNode[]
): LexicalNode {
  return { type: 'list', listType, start: 1, tag: listType === 'number' ? 'ol' : 'ul', children }
}

export function item(...children: (LexicalNode | string)[]): LexicalNode {
  return { type: 'listitem', value: 1, children: children.map(asNode) }
}

export function box(checked: boolean, ...children: (LexicalNode | string)[]): LexicalNode {
  return { ...item(...children), checked }
}

export function text(value: string, format = 0): LexicalNode {
  return { type: 'text', version: 1, detail: 0, mode: 'normal', style: '', text: value, format }
}

export function link(url: string, ...children: (LexicalNode | string)[]): LexicalNode {
  const fields = { linkType: 'custom', newTab: false, url }
  return { type: 'link', version: 3, fields, children: children.map(asNode) }
}

export const lineBreak: LexicalNode = { type: 'linebreak', version: 1 }
export const tab: LexicalNode = { type: 'tab', version: 1, format: 0, text: '\t' }
export const rule: LexicalNode = { type: 'horizontalrule', version: 1 }

export const bold = 1
export const italic = 2
export const strike = 4
export const underline = 8
export const code = 16
export const subscript = 32
export const superscript = 64

/** What a hostile or careless author can put into one line. */
export const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '*',
          '_',
          '~',
          '|',
          '<',
          '>',
          '&',
          '[',
          ']',
          '(',
          ')',
          '`',
          '"',
          "'",
          '\\',
          '#',
          '+',
          '-',
        ],
        ...[
          '=',
          '!',
          '{',
          '}',
          '.',
          ',',
          ':',
          '。',
          '“',
          ' ',
          '1',
          'a',
          '茶',
          'ش',
          '🍵',
          '👨‍👩‍👧‍👦',
          '&amp;',
        ],
        ...['<b>', '</p>', '<!--', 'https://a.example/_b_', '\u3000', '\u200f'],
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
)

/** Any body the editor could hold. */
export const anyBody: fc.Arbitrary<RichText> = fc
  .array(
    fc.oneof(
      anyInlines().map((children) => paragraph(...children)),
      fc
        .tuple(fc.constantFrom('h1', 'h2', 'h6'), anyInlines())
        .map(([tag, children]) => heading(tag, ...children)),
      anyInlines().map((children) => quote(...children)),
      anyList(2),
      fc.constant(rule),
    ),
    { maxLength: 5 },
  )
  .map((blocks) => body(...blocks))

function anyInlines(): fc.Arbitrary<LexicalNode[]> {
  const anyText = fc.tuple(anyLine, fc.nat(127)).map(([value, format]) => text(value, format))
  const anyLink = fc
    .tuple(
      fc.constantFrom(
        'https://a.example/b_c?x=1&y=(2)',
        'mailto:a@b.example',
        'javascript:alert(1)',
      ),
      anyText,
    )
    .map(([url, label]) => link(url, 'see ', label))
  return fc.array(fc.oneof({ weight: 4, arbitrary: anyText }, anyLink, fc.constant(lineBreak)), {
    maxLength: 5,
  })
}

function anyList(depth: number): fc.Arbitrary<LexicalNode> {
  const own = anyInlines().map((children) => item(...children))
  const anyItem =
    depth === 0
      ? own
      : fc.oneof(
          own,
          anyList(depth - 1).map((inner) => item(inner)),
        )
  return fc
    .tuple(fc.constantFrom('bullet', 'number'), fc.array(anyItem, { minLength: 1, maxLength: 3 }))
    .map(([listType, items]) => list(listType, ...items))
}

function asNode(child: LexicalNode | string): LexicalNode {
  return typeof child === 'string' ? text(child) : child
}
