import { z } from 'zod'
import type { Problem } from '../importing/problem.ts'
import { problemText } from '../importing/problemText.ts'
import { words } from './shapes.ts'

/** What is wrong with a plan or a row of it, as stored and as told. */
export const importFinding = z
  .object({
    code: z.string(),
    field: z.string().nullable(),
    found: z.string(),
    message: words.meta({ description: 'The same as a sentence, with what may stand there.' }),
  })
  .meta({ id: 'ImportFinding', description: 'What is wrong, where, and what stands there.' })

export function toFinding(problem: Problem): z.output<typeof importFinding> {
  const { code, field, found } = problem
  const say = (language: 'en' | 'zh') => problemText({ problem, language })
  return { code, field, found, message: { en: say('en'), zh: say('zh') } }
}
