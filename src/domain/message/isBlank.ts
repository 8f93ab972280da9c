type Node = { type?: unknown; children?: unknown }

/** Whether an editor's text says nothing: no block but paragraphs with nothing in them. */
export function isBlank(body: unknown): boolean {
  const { children = [] } = (body as { root?: { children?: Node[] } } | null)?.root ?? {}
  return children.every(
    ({ type, children: inner }) =>
      type === 'paragraph' && !(Array.isArray(inner) && inner.length > 0),
  )
}
