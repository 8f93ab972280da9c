import type { Payload } from 'payload'
import { numberChanges } from '../published/numberChanges.ts'
import { forgetOld } from './forgetOld.ts'
import { keptFor } from './kept.ts'

/** What keeps an installation that nobody looks after from growing without end. */
export async function tidy({
  payload,
  shouldStop,
  now,
}: {
  payload: Payload
  shouldStop: () => boolean
  now: Date
}): Promise<void> {
  // Readers do this as they read; where nobody does, the marks of changes would pile up.
  await numberChanges({ payload })
  const auditDays = payload.config.custom.auditDays as number
  const gone = await forgetOld({ payload, kept: keptFor({ auditDays }), shouldStop, now })
  if (Object.keys(gone).length > 0) payload.logger.info(gone, 'what is old was deleted')
}
