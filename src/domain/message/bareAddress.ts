/** An address as people type it into a text. Platforms make a link of it, so it must stay as it is. */
export const bareAddress = /https?:\/\/[\w/?=&%#~+@:$*!'()[\],.;-]*[\w/=&%#~+$-]/giu

/** `(` → `%28`: means the same to a server, and nothing to a reader of markup. */
export function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Changes a text around the addresses in it; those stay as they are where `address` is left out. */
export function mapAroundAddresses({
  text,
  map,
  address = (found) => found,
}: {
  text: string
  map: (words: string) => string
  address?: (found: string) => string
}): string {
  let changed = ''
  let from = 0
  for (const match of text.matchAll(bareAddress)) {
    changed += map(text.slice(from, match.index)) + address(match[0])
    from = match.index + match[0].length
  }
  return changed + map(text.slice(from))
}
