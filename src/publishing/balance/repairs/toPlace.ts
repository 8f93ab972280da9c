/** The issue a slot stands for, by the key that `placeOf` makes; `null`: it is a time of no column. */
export function toPlace(slot: string): { columnId: string; issueId: string } | null {
  const [columnId, issueId] = slot.split('/')
  return columnId && issueId ? { columnId, issueId } : null
}
