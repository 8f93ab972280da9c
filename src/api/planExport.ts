import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writePlan } from '../exporting/writePlan.ts'
import { calendarQuery, maxDays, readFilter } from './calendarFilter.ts'
import type { Route } from './route.ts'
import { route, text } from './route.ts'

const exportPlan = route({
  method: 'get',
  path: '/plan.csv',
  id: 'exportPlan',
  tag: 'calendar',
  summary: 'The plan as CSV, as the import takes it',
  description: `Posts with a time from \`from\` to before \`to\`, drafts too; at most ${maxDays} days. Imported again it changes nothing.`,
  scope: 'read:calendar',
  query: calendarQuery,
  answers: { 200: text('One row per post.', 'text/csv') },
  problems: ['not-found'],
}).answer(async ({ payload, query }) => {
  const found = await readFilter({ payload, query })
  if ('problem' in found) return found
  const { from, to } = query
  const pieces = writePlan({ payload, filter: found.filter, from, to })
  const name = `lanmu-${from.toISOString().slice(0, 10)}.csv`
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
    stream: (res) => {
      pipeline(Readable.from(pieces), res).catch((error: unknown) => {
        // Whoever asked has gone, or the database has: what was sent ends here, and is seen to be cut.
        payload.logger.warn({ err: error }, 'an export ended early')
      })
    },
  }
})

export const planExportRoutes: Route[] = [exportPlan]
