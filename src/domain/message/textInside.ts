/**
 * Every piece of text found anywhere inside a node we do not know, in reading order. Names, ids and
 * dates that the editor or the database put there are not text of the post.
 */
export function textInside(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textInside)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name, inner]) => !bookkeeping.has(name) && !isOpaque(inner))
    .flatMap(([, inner]) => textInside(inner))
}

const bookkeeping = new Set([
  ...['id', '_id', 'type', 'version', 'blockType', 'blockName', 'relationTo', 'linkType'],
  ...['format', 'direction', 'mode', 'style', 'tag', 'listType', 'language', '_status'],
  ...['createdAt', 'updatedAt', 'createdBy', 'mimeType', 'sizes', 'thumbnailURL', '$'],
])

/** An id or a date that stands where text could: 24 hex digits, a UUID, an ISO instant. */
function isOpaque(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/i.test(
      value,
    )
  )
}
