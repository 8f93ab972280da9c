import type { Payload, PayloadRequest } from 'payload'

/** Whether what authors write goes to an editor before it goes onto the calendar. */
export async function needsApproval({
  payload,
  req,
}: {
  payload: Payload
  req?: PayloadRequest
}): Promise<boolean> {
  const workflow = await payload.findGlobal({ slug: 'workflow', depth: 0, req })
  return workflow.needsApproval !== false
}
