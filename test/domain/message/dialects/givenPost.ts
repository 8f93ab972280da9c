import { toDocument } from '../../../../src/domain/message/toDocument.ts'
import type { Page } from '../../../../src/domain/message/dialect.ts'
import type { RichText } from '../../../../src/domain/message/richText.ts'
import * as given from '../givenBody.ts'

const { body, paragraph, heading, text, link, list, item, box, quote, bold, italic, strike } = given

/** Everything a platform could misread, in one paragraph. */
export const trouble = '*_~|<>&[]() `x` snake_case 5 < 6 &amp; @all <b>'

/** A post with every kind of block, every mark, and words that look like markup. */
export const hardPost: RichText = body(
  heading('h2', 'Morning ', text('tea', bold), ' #1'),
  paragraph('看', text('“茶”', bold), `吧 ${trouble}`),
  paragraph(
    text('both', bold | italic),
    text(' bold', bold),
    text('it', italic),
    text('gone', strike),
    given.lineBreak,
    '# not a heading',
  ),
  paragraph(
    'See ',
    link('https://a.example/b_(c)?x=1&y=2', 'the [tea] list'),
    ' and https://a.example/x_y_z. #tea',
  ),
  paragraph(link(longAddress(), longAddress())),
  list('bullet', item('one'), item(list('number', item('inner'))), item('two')),
  list('check', box(true, 'done'), box(false, 'open')),
  quote('It depends.', given.lineBreak, 'Always.'),
  { type: 'block', fields: { blockType: 'Code', language: 'ts', code: 'a < b && `c`' } },
  given.rule,
  paragraph(text('a`*b*', given.code), ' 👨‍👩‍👧‍👦'),
)

export function pageOf(post: RichText): Page {
  return { document: toDocument(post), title: 'Morning tea' }
}

function longAddress(): string {
  return 'https://a.example/a/very/long/path/to/tea'
}
