import type { Payload } from 'payload'

/**
 * Ids of the posts with a rule to repeat, drafts too. Asked for nothing else, so that it is the index of
 * the rules that finds them: few posts repeat, and most of all there ever were are published.
 */
export async function findRepeating({ payload }: { payload: Payload }): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'posts',
    where: { 'repeat.rule': { greater_than: '' } },
    select: { updatedAt: true },
    pagination: false,
  })
  return docs.map(({ id }) => String(id))
}
