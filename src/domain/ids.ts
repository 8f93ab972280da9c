/** Whether it can be an id at all: the database refuses a question about one that cannot. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{24}$/.test(value)
}

/** The id of what a relationship points at: it is an id, or the document where that was filled in. */
export function idOf(value: unknown): string | null {
  if (!value) return null
  return typeof value === 'object' && 'id' in value ? String(value.id) : String(value)
}

/** The same of a relationship to many. */
export function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one) => idOf(one) ?? []) : []
}
