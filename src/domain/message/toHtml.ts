import type { Block, Document, Inline, List, ListItem, Mark } from './document.ts'
import type { RichText } from './richText.ts'
import { toDocument } from './toDocument.ts'

/**
 * HTML for feeds, mail and sites: every text and attribute escaped, no scripts, no styles, and only
 * addresses that `toDocument` found safe. Boxes are characters because feed readers drop inputs.
 */
export function toHtml(body: RichText): string {
  return documentHtml(toDocument(body))
}

export function documentHtml({ blocks }: Document): string {
  return blocks.map(blockHtml).join('\n')
}

/** Escapes text for an element's content and for a quoted attribute alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return element({ tag: 'p', html: inlinesHtml(block.children) })
    case 'heading':
      return element({ tag: `h${block.level}`, html: inlinesHtml(block.children) })
    case 'quote':
      return `<blockquote>${element({ tag: 'p', html: inlinesHtml(block.children) })}</blockquote>`
    case 'list':
      return listHtml(block)
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`
    case 'rule':
      return '<hr>'
    case 'image':
      return imageHtml(block)
  }
}

function listHtml(list: List): string {
  const items = list.items.map(itemHtml).join('')
  if (list.style !== 'number') return `<ul>${items}</ul>`
  return list.start === 1 ? `<ol>${items}</ol>` : `<ol start="${list.start}">${items}</ol>`
}

function itemHtml(item: ListItem): string {
  const box = item.isChecked === null ? '' : item.isChecked ? '☑ ' : '☐ '
  const html = box + inlinesHtml(item.children) + item.lists.map(listHtml).join('')
  return element({ tag: 'li', html })
}

function imageHtml({ url, alt }: { url: string | null; alt: string }): string {
  if (url === null) return element({ tag: 'p', html: escapeHtml(alt) })
  return `<p><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"></p>`
}

/** Arabic and Hebrew lines need a direction: a reader's page is usually left to right. */
function element({ tag, html }: { tag: string; html: string }): string {
  const direction = rightToLeft.test(html) ? ' dir="auto"' : ''
  return `<${tag}${direction}>${html}</${tag}>`
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

function inlinesHtml(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.marks.reduceRight(wrapMark, escapeHtml(inline.text))
        case 'break':
          return '<br>'
        case 'link':
          return `<a href="${escapeHtml(inline.url)}">${inlinesHtml(inline.children)}</a>`
      }
    })
    .join('')
}

function wrapMark(html: string, mark: Mark): string {
  return `<${markTags[mark]}>${html}</${markTags[mark]}>`
}

const markTags: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
}
