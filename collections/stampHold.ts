import type { CollectionBeforeChangeHook } from 'payload'

/** Who held and who released, and when, is recorded by Lanmu and not by whoever asks. */
export const stampHold: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const by = req.user?.id ?? null
  if (operation === 'create') return { ...data, by, releasedBy: null, releasedAt: null }
  const kept = {
    by: originalDoc.by,
    releasedBy: originalDoc.releasedBy,
    releasedAt: originalDoc.releasedAt,
  }
  if (data.isReleased && !originalDoc.isReleased) {
    return { ...data, ...kept, releasedBy: by, releasedAt: new Date().toISOString() }
  }
  return { ...data, ...kept }
}
