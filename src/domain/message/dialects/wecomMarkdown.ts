import { textDialect } from '../dialect.ts'
import { writeRobotMarkdown, type RobotFlavour } from './robotMarkdown.ts'

/**
 * The group robot's `markdown`: headings, bold, links, inline code, quotes. No lists, no pictures.
 * Source: developer.work.weixin.qq.com/document/path/91770.
 */
export const wecomMarkdown = textDialect({
  format: 'markdown',
  write: (document) => writeRobotMarkdown({ document, flavour: first }),
})

const first: RobotFlavour = {
  delimiters: { bold: '**' },
  twins: '*`',
  lineBreak: '\n',
  hasLists: false,
  hasRules: false,
  hasPictures: false,
  hasInlineCode: true,
  hasCodeBlocks: false,
}

/** Its `markdown_v2`: italics, lists, rules, pictures by address and code blocks as well; no colours. */
export const wecomMarkdownV2 = textDialect({
  format: 'markdown',
  write: (document) => writeRobotMarkdown({ document, flavour: second }),
})

const second: RobotFlavour = {
  delimiters: { bold: '**', italic: '*' },
  twins: '*_~`',
  lineBreak: '\n',
  hasLists: true,
  hasRules: true,
  hasPictures: true,
  hasInlineCode: true,
  hasCodeBlocks: true,
}
