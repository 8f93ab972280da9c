import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { isTangled } from './isTangled.ts'

/**
 * Reads the Markdown that people type into a plan. Raw HTML and character references are words to
 * them, not markup; an indented line is an indented line; `3~5` is a range. Link definitions are
 * off because a line such as `[1]: see below` would vanish. CommonMark would take `**“引号”**后`
 * for asterisks, having no spaces to go by: the CJK extension reads it as its writer meant it. A text
 * that is tangled beyond reading is taken as it is.
 */
export function parseTypedMarkdown(markdown: string): Root {
  if (isTangled(markdown)) return asItIs(markdown)
  return fromMarkdown(markdown, {
    extensions: [
      cjkFriendlyExtension(),
      gfmStrikethrough({ singleTilde: false }),
      { disable: { null: disabled } },
    ],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  })
}

/** Reads Markdown as any other program would: CommonMark with strikethrough, nothing left out. */
export function parseCommonMark(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmStrikethrough()],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  })
}

const disabled = ['htmlFlow', 'htmlText', 'characterReference', 'definition', 'codeIndented']

/** No Markdown at all: its lines, with every mark as a letter. */
function asItIs(text: string): Root {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return {
    type: 'root',
    children: lines.map((value) => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
    })),
  }
}
