import type { Document, HeadingLevel, Mark } from '../document.ts'
import { percent } from '../bareAddress.ts'
import { joinApart } from '../joinApart.ts'
import { settleMarks, trimLines } from '../markdownEdges.ts'
import { nestMarks, type MarkRules } from '../nestMarks.ts'
import { writeTwins } from '../twins.ts'
import { plainBullet, prefixLines, writeLines, type LineRules } from '../writeLines.ts'

/** What one of the group robots' readers knows of Markdown. None of them knows escapes. */
export type RobotFlavour = {
  delimiters: Partial<Record<Mark, string>>
  /** Characters that are markup wherever they stand. */
  twins: string
  /** What ends a line without ending the paragraph. */
  lineBreak: string
  hasLists: boolean
  hasRules: boolean
  hasPictures: boolean
  hasInlineCode: boolean
  hasCodeBlocks: boolean
}

export function writeRobotMarkdown({
  document,
  flavour,
}: {
  document: Document
  flavour: RobotFlavour
}): string {
  const rules = rulesOf.get(flavour) ?? lineRules(flavour)
  rulesOf.set(flavour, rules)
  return writeLines({ document, rules })
}

const rulesOf = new WeakMap<RobotFlavour, LineRules>()

function lineRules(flavour: RobotFlavour): LineRules {
  const marks = markRules(flavour)
  const escape = (text: string) => writeTwins({ text, twins: flavour.twins })
  return {
    inlines: (inlines) => nestMarks({ inlines: settleMarks(trimLines(inlines)), rules: marks }),
    heading,
    quote: (text) => prefixLines({ text, first: '> ', rest: '> ' }),
    code: ({ text }) => (flavour.hasCodeBlocks ? codeBlock(text) : escape(text)),
    rule: flavour.hasRules ? '---' : '———',
    image: ({ url, alt }) => {
      if (url === null) return escape(alt)
      const picture = link({ url, label: escape(oneLine(alt)) || url })
      return flavour.hasPictures ? `!${picture}` : picture
    },
    bullet: (item) => {
      const isMarkup = flavour.hasLists && item.list.style !== 'check'
      return isMarkup ? plainBullet(item) : plainBullet(item).replace('- ', '• ')
    },
    indent: flavour.hasLists ? '  ' : '   ',
  }
}

function markRules({ delimiters, twins, lineBreak, hasInlineCode }: RobotFlavour): MarkRules {
  return {
    delimiters,
    order: ['bold', 'italic', 'strike'],
    text: ({ text, marks }) =>
      marks.includes('code') && hasInlineCode
        ? `\`${text.replace(/`/g, '｀')}\``
        : writeTwins({ text, twins }),
    link: ({ url, label }) =>
      label === url || label === '' ? url : link({ url, label: oneLine(label) }),
    lineBreak,
    join: joinApart,
  }
}

function heading({ text, level }: { text: string; level: HeadingLevel }): string {
  return `${'#'.repeat(level)} ${oneLine(text)}`
}

/** A bracket in a label would end it, a parenthesis in an address would end that. */
function link({ url, label }: { url: string; label: string }): string {
  const address = url.replace(/[()<>\\]/g, percent)
  return `[${label.replace(/[[\]]/g, (bracket) => (bracket === '[' ? '［' : '］'))}](${address})`
}

function codeBlock(text: string): string {
  return `\`\`\`\n${text.replace(/```/g, '｀｀｀')}\n\`\`\``
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
