/** A platform's own words, as they came but for secrets and length: “: “…””, or nothing. */
export function quoteWords({
  words,
  secrets,
}: {
  words: string
  /** Cut out: a platform may quote the address it was called by, and that address is the key. */
  secrets: readonly string[]
}): string {
  const line = cutSecrets({ text: words, secrets }).replaceAll(/\s+/g, ' ').trim()
  if (line === '') return ''
  return line.length > longestQuoted ? `: “${line.slice(0, longestQuoted)}…”` : `: “${line}”`
}

const longestQuoted = 160

export function cutSecrets({
  text,
  secrets,
}: {
  text: string
  secrets: readonly string[]
}): string {
  return secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((secret) => secret.length > 3)
    .reduce((left, secret) => left.replaceAll(secret, '…'), text)
}
