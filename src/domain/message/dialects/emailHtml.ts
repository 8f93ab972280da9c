import type { Dialect } from '../dialect.ts'
import { documentHtml, escapeHtml } from '../toHtml.ts'
import { documentText } from '../toText.ts'

/** One mail: `text` says all that `html` says, for readers without HTML. */
export type EmailPage = { subject: string; html: string; text: string }

export type EmailExtras = {
  /** Shown below the text, in order. `src`: an address, or `cid:` and the id of an attachment. */
  pictures: readonly { src: string; alt: string }[]
  /** The last line: how to leave the list. */
  footer: { text: string; url: string } | null
}

/**
 * A mail: styles stand on the elements because many readers drop style sheets, and no colour is set, so
 * that a reader's dark mode has nothing to fight. The subject is the post's title.
 */
export function emailDialect({ pictures, footer }: EmailExtras): Dialect<EmailPage> {
  return {
    format: 'html',
    title: 'apart',
    write: ({ document, title }) => ({
      subject: title.replace(/\s+/g, ' ').trim(),
      html: wholePage({
        title,
        inner: [styled(documentHtml(document)), ...pictures.map(pictureHtml), footerHtml(footer)]
          .filter((part) => part !== '')
          .join('\n'),
      }),
      text: [documentText(document), footer && `-- \n${footer.text}: ${footer.url}`]
        .filter(Boolean)
        .join('\n\n'),
    }),
    show: ({ html }) => html,
    measure: ({ html }) => html,
  }
}

export const emailHtml = emailDialect({ pictures: [], footer: null })

function wholePage({ title, inner }: { title: string; inner: string }): string {
  return [
    '<!doctype html>',
    '<html><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(title)}</title></head>`,
    `<body style="margin:0;padding:16px;${fonts}">`,
    '<div style="max-width:640px;margin:0 auto">',
    inner,
    '</div></body></html>',
  ].join('\n')
}

const fonts =
  "font-family:-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;font-size:16px;line-height:1.6"

/** Every tag in our HTML is ours: the post's own `<` is an entity by now. */
function styled(html: string): string {
  return html.replace(/<([a-z]+\d?)(?=[\s>])/g, (tag, name: string) => {
    const style = styles[name]
    return style ? `${tag} style="${style}"` : tag
  })
}

/** Lines are half-transparent grey, which shows on white and on black. */
const styles: Record<string, string> = {
  p: 'margin:0 0 16px',
  h1: 'margin:24px 0 12px;font-size:24px;line-height:1.3',
  h2: 'margin:24px 0 12px;font-size:20px;line-height:1.3',
  h3: 'margin:20px 0 8px;font-size:18px;line-height:1.3',
  h4: 'margin:16px 0 8px;font-size:16px',
  h5: 'margin:16px 0 8px;font-size:16px',
  h6: 'margin:16px 0 8px;font-size:16px',
  blockquote: 'margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid rgba(128,128,128,.5)',
  ul: 'margin:0 0 16px;padding:0 0 0 24px',
  ol: 'margin:0 0 16px;padding:0 0 0 24px',
  pre: 'margin:0 0 16px;padding:12px;overflow:auto;border:1px solid rgba(128,128,128,.5);white-space:pre-wrap',
  code: 'font-family:Consolas,Menlo,monospace;font-size:14px',
  hr: 'margin:24px 0;border:0;border-top:1px solid rgba(128,128,128,.5)',
  img: 'max-width:100%;height:auto',
}

function pictureHtml({ src, alt }: { src: string; alt: string }): string {
  return styled(`<p><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"></p>`)
}

function footerHtml(footer: EmailExtras['footer']): string {
  if (!footer) return ''
  const link = `<a href="${escapeHtml(footer.url)}">${escapeHtml(footer.text)}</a>`
  return `${styled('<hr>')}\n<p style="margin:0;font-size:13px">${link}</p>`
}
