import { mapAroundAddresses, percent } from './bareAddress.ts'
import { zeroWidthSpace } from './joinApart.ts'

/**
 * For dialects without escapes: what could become markup is written as its full-width twin, which reads
 * the same and means nothing; what only matters in its place is moved out of it by a space without width.
 * (A backslash is shown as a backslash by WeChat's and WeCom's readers.)
 */
export function writeTwins({ text, twins }: { text: string; twins: string }): string {
  return mapAroundAddresses({
    text,
    address: (address) => quietAddress({ address, twins }),
    map: (words) =>
      [...words]
        .map((character) => (twins.includes(character) ? fullWidth(character) : character))
        .join('')
        .replace(/\\(?=[!-/:-@[-`{-~\n]|$)/g, '＼')
        .replace(/\](?=[(:])/g, `]${zeroWidthSpace}`)
        .replace(/<(?=[A-Za-z/@!])/g, `<${zeroWidthSpace}`)
        .replace(lineMarkup, zeroWidthSpace),
  })
    .replace(/&(?=#?\w+;)/g, `&${zeroWidthSpace}`)
    .replace(/<(?=https?:)/gi, `<${zeroWidthSpace}`)
}

/** An address has a spelling that every server reads the same and no reader of Markdown sees. */
function quietAddress({ address, twins }: { address: string; twins: string }): string {
  return address.replace(/(?<![a-z0-9])[^\w]|(?<![a-z0-9])_|_(?![a-z0-9])|\*/gi, (character) =>
    twins.includes(character) ? percent(character) : character,
  )
}

/** Before a heading, a list, a quote, a rule, an underline, the second row of a table. */
const lineMarkup = /^(?=\s*(?:#{1,6}|[-+]|\d+[.)])(?:\s|$)|\s*>|[\s|:]*[-=][-=\s|:]*$)/gm

/** `*` → `＊`: ASCII's printable characters have twins at a fixed distance. Source: Unicode, block FF00. */
function fullWidth(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)
}
