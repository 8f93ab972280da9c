import type { Dialect } from '../dialect.ts'
import { writeRobotMarkdown, type RobotFlavour } from './robotMarkdown.ts'

/** `title` is what the list of chats and the notice on the phone show; the message itself shows `text`. */
export type DingtalkMarkdown = { title: string; text: string }

/**
 * The custom robot's `markdown`: headings, quotes, bold, italics, links, pictures by address, lists. A
 * line ends where two blanks stand before its end. The platform limits the request's bytes.
 * Source: open.dingtalk.com/document/robots/custom-robot-access.
 */
export const dingtalkMarkdown: Dialect<DingtalkMarkdown> = {
  format: 'markdown',
  title: 'above',
  write: ({ document, title }) => ({
    title: title.trim() || '…',
    text: writeRobotMarkdown({ document, flavour }),
  }),
  show: ({ text }) => text,
  measure: (piece) => JSON.stringify(piece),
}

const flavour: RobotFlavour = {
  delimiters: { bold: '**', italic: '*' },
  twins: '*_~`',
  lineBreak: '  \n',
  hasLists: true,
  hasRules: false,
  hasPictures: true,
  hasInlineCode: false,
  hasCodeBlocks: false,
}
