import type { z } from 'zod'
import type { Lanes } from '../src/publishing/lanes.ts'

/** A kind of Agenda job: the names it runs under, the ids it carries, and what it does with them. */
export type JobDefinition<Data> = {
  names: string[]
  schema: z.ZodType<Data>
  run(data: Data, worker: { lanes: Lanes }): Promise<void>
}
