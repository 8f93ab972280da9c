/** The address as written if a reader may safely follow it (http, https, mailto), else null. */
export function safeLink(value: unknown): string | null {
  return safeUrl({ value, protocols: ['http:', 'https:', 'mailto:'] })
}

/** The address as written if a platform may fetch a picture from it (http, https), else null. */
export function safeImage(value: unknown): string | null {
  return safeUrl({ value, protocols: ['http:', 'https:'] })
}

function safeUrl({ value, protocols }: { value: unknown; protocols: string[] }): string | null {
  // A parser drops tabs and line ends inside a scheme, so an address that has any is refused whole.
  if (typeof value !== 'string' || /[\s\p{Cc}]/u.test(value)) return null
  if (!URL.canParse(value)) return null
  return protocols.includes(new URL(value).protocol) ? value : null
}
