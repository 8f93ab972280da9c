type Page<Item> = { items: Item[]; next: string | null }
type Answer<Item> = { data?: Page<Item>; error?: { title: string; detail?: string } }

/**
 * Every item of a list, page after page. Throws what the API refused.
 *
 *   for await (const post of each((page) => lanmu.GET('/posts', { params: { query: page } }))) …
 */
export async function* each<Item>(
  read: (page: { cursor?: string }) => Promise<Answer<Item>>,
): AsyncGenerator<Item> {
  let page: { cursor?: string } | null = {}
  while (page) {
    const { data, error }: Answer<Item> = await read(page)
    if (!data) throw new Error(`${error?.title}: ${error?.detail}`, { cause: error })
    yield* data.items
    page = data.next ? { cursor: data.next } : null
  }
}
