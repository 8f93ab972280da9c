import type { OpenedPlan } from './sources/openPlan.ts'

/** Saving a picture, with its sizes for pages, takes as long as so many rows. */
const rowsPerPicture = 25

/** How many rows a plan has, and what saving it takes, in rows without a picture; 0 if unreadable. */
export async function weighPlan({
  plan,
}: {
  plan: OpenedPlan
}): Promise<{ rows: number; weight: number }> {
  if (plan.type === 'unreadable') return { rows: 0, weight: 0 }
  let rows = 0
  let pictures = 0
  for await (const { cells } of plan.rows) {
    rows += 1
    if (plan.images && cells.image.trim()) pictures += 1
  }
  return { rows, weight: rows + pictures * rowsPerPicture }
}
