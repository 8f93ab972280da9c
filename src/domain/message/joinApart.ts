/**
 * Puts written parts behind each other; where one ends and the next begins with the same delimiter, a
 * character without width keeps `*a*` and `**b**` from becoming `*a***b**`.
 */
export function joinApart(parts: readonly string[]): string {
  return parts.reduce((line, part) => {
    const last = line.at(-1)
    const isTouching = last !== undefined && last === part[0] && '*_~`'.includes(last)
    return line + (isTouching ? zeroWidthSpace : '') + part
  }, '')
}

export const zeroWidthSpace = '\u200b'
