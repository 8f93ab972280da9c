import type { Dialect } from '../dialect.ts'
import type { Block, Document, Inline, List, Mark } from '../document.ts'
import { joinTexts } from '../readInlines.ts'
import { slackMrkdwn, withoutBold } from './slackMrkdwn.ts'

/** `text` is for notices and for readers without blocks; `blocks` is what the message shows. */
export type SlackMessage = { text: string; blocks: SlackBlock[] }

export type SlackBlock = { type: 'rich_text'; elements: SlackElement[] }

export type SlackElement =
  | {
      type: 'rich_text_section' | 'rich_text_quote' | 'rich_text_preformatted'
      elements: SlackInline[]
    }
  | {
      type: 'rich_text_list'
      style: 'bullet' | 'ordered'
      indent: number
      /** How many numbers are skipped before the first item. */
      offset?: number
      elements: { type: 'rich_text_section'; elements: SlackInline[] }[]
    }

export type SlackInline =
  | { type: 'text'; text: string; style?: SlackStyle }
  | { type: 'link'; url: string; text: string; style?: SlackStyle }

export type SlackStyle = { bold?: true; italic?: true; strike?: true; code?: true }

/**
 * One rich text block: marks are data there, so nothing is escaped and nothing can be misread.
 * Source: docs.slack.dev/reference/block-kit/blocks/rich-text-block.
 */
export const slackBlocks: Dialect<SlackMessage> = {
  format: 'mrkdwn',
  title: 'above',
  write: (page) => ({
    text: slackMrkdwn.write(page),
    blocks: richText(page.document),
  }),
  show: ({ text }) => text,
  measure: ({ text }) => text,
}

function richText({ blocks }: Document): SlackBlock[] {
  const elements = blocks.flatMap(elementsOf).reduce<SlackElement[]>(joinSections, [])
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }]
}

/** Paragraphs are one section with empty lines in it, as Slack's own editor writes them. */
function joinSections(joined: SlackElement[], element: SlackElement): SlackElement[] {
  const last = joined.at(-1)
  if (last?.type !== 'rich_text_section' || element.type !== 'rich_text_section') {
    return [...joined, element]
  }
  const elements = [...last.elements, text('\n\n'), ...element.elements]
  return [...joined.slice(0, -1), { ...last, elements }]
}

function elementsOf(block: Block): SlackElement[] {
  switch (block.type) {
    case 'paragraph':
      return section({ type: 'rich_text_section', elements: inlines(block.children) })
    case 'heading':
      return section({
        type: 'rich_text_section',
        elements: inlines(joinTexts(block.children.map(withoutBold)), ['bold']),
      })
    case 'quote':
      return section({ type: 'rich_text_quote', elements: inlines(block.children) })
    case 'list':
      return listElements({ list: block, indent: 0 })
    case 'code':
      return section({ type: 'rich_text_preformatted', elements: inlines([plain(block.text)]) })
    case 'rule':
      return section({ type: 'rich_text_section', elements: [text('———')] })
    case 'image':
      return section({ type: 'rich_text_section', elements: imageElements(block) })
  }
}

/** Slack refuses elements without content. */
function section(element: Extract<SlackElement, { elements: SlackInline[] }>): SlackElement[] {
  return element.elements.length === 0 ? [] : [element]
}

function listElements({ list, indent }: { list: List; indent: number }): SlackElement[] {
  return list.items.flatMap((item, index): SlackElement[] => {
    const box = item.isChecked === null ? [] : [text(item.isChecked ? '☑ ' : '☐ ')]
    const own = [...box, ...inlines(item.children)]
    const offset = list.start + index - 1
    const element: SlackElement = {
      type: 'rich_text_list',
      style: list.style === 'number' ? 'ordered' : 'bullet',
      indent: Math.min(indent, deepest),
      ...(list.style === 'number' && offset > 0 && { offset }),
      elements: [{ type: 'rich_text_section', elements: own.length === 0 ? [text(' ')] : own }],
    }
    return [
      element,
      ...item.lists.flatMap((nested) => listElements({ list: nested, indent: indent + 1 })),
    ]
  })
}

/** Slack indents up to eight times. */
const deepest = 8

function inlines(parts: Inline[], more: Mark[] = []): SlackInline[] {
  return parts.flatMap((inline): SlackInline[] => {
    switch (inline.type) {
      case 'text':
        return inline.text === ''
          ? []
          : [{ ...text(inline.text), ...styleOf([...inline.marks, ...more]) }]
      case 'break':
        return [text('\n')]
      case 'link': {
        const words = inline.children
          .map((child) => (child.type === 'text' ? child.text : ' '))
          .join('')
        const marks = inline.children.flatMap((child) => (child.type === 'text' ? child.marks : []))
        return [
          {
            type: 'link',
            url: inline.url,
            text: words || inline.url,
            ...styleOf([...marks, ...more]),
          },
        ]
      }
    }
  })
}

function imageElements({ url, alt }: { url: string | null; alt: string }): SlackInline[] {
  if (url === null) return alt === '' ? [] : [text(alt)]
  return [{ type: 'link', url, text: alt || url }]
}

function styleOf(marks: readonly Mark[]): { style?: SlackStyle } {
  const style: SlackStyle = {}
  for (const mark of ['bold', 'italic', 'strike', 'code'] as const) {
    if (marks.includes(mark)) style[mark] = true
  }
  return Object.keys(style).length === 0 ? {} : { style }
}

function text(value: string): Extract<SlackInline, { type: 'text' }> {
  return { type: 'text', text: value }
}

function plain(value: string): Inline {
  return { type: 'text', text: value, marks: [] }
}
