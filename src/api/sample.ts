import { z } from 'zod'
import { findSample } from '../demo/sample/findSample.ts'
import { loadSample } from '../demo/sample/loadSample.ts'
import { removeSample } from '../demo/sample/removeSample.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'

const about = { path: '/sample-week', tag: 'sample', scope: 'write:channels' } as const
const counted = z.object({ posts: z.number(), kept: z.number() }).meta({ id: 'SampleWeek' })

/** A week of posts to look around in, on the console and a feed. */
export const sampleRoutes: Route[] = [
  route({
    ...about,
    method: 'get',
    id: 'readSampleWeek',
    summary: 'How much of the sample week is here',
    description: '`posts`: as they were loaded. `kept`: rewritten by somebody since.',
    answers: { 200: counted },
  }).answer(async ({ payload }) => {
    const { untouched, touched } = await findSample({ payload })
    return { status: 200, body: { posts: untouched.length, kept: touched.length } }
  }),
  route({
    ...about,
    method: 'post',
    id: 'loadSampleWeek',
    summary: 'Put a sample week on the calendar of the coming seven days',
    body: z.strictObject({}),
    answers: { 200: counted },
  }).answer(async ({ payload, now }) => {
    return { status: 200, body: { posts: await loadSample({ payload, now }), kept: 0 } }
  }),
  route({
    ...about,
    method: 'delete',
    id: 'removeSampleWeek',
    summary: 'Take the sample week away, and nothing that somebody made',
    description:
      '`posts`: taken away. `kept`: rewritten by somebody, and left with what they need.',
    answers: { 200: counted },
  }).answer(async ({ payload }) => {
    return { status: 200, body: await removeSample({ payload }) }
  }),
]
