import type { Payload } from 'payload'
import { z } from 'zod'
import type { CalendarFilter } from '../publishing/calendarPosts.ts'
import { findNamed, namedQuery } from './findNamed.ts'
import type { Problem } from './problem.ts'
import { atMost, instant, isForward, isWithin, laterThanFrom, ofType } from './shapes.ts'

/** A year and what a calendar shows around it. */
export const maxDays = 400

/** Which part of the plan is asked for. */
export const calendarQuery = z
  .strictObject({ from: instant, to: instant, ...namedQuery, type: ofType })
  .refine(isForward, laterThanFrom)
  .refine(isWithin(maxDays), atMost(maxDays))

/** The filter with ids instead of names; a problem where something named is not there. */
export async function readFilter({
  payload,
  query,
}: {
  payload: Payload
  query: z.output<typeof calendarQuery>
}): Promise<{ filter: CalendarFilter } | Problem> {
  const named = await findNamed({ payload, query })
  if ('problem' in named) return named
  const { community = null, channel = null, column = null } = named.ids
  return { filter: { community, channel, column, contentType: query.type ?? null } }
}
