import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { problemText } from '../src/importing/problemText.ts'
import type { Problem } from '../src/importing/problem.ts'
import { kindOf, type PlanKind } from '../src/importing/sources/kindOf.ts'

/** What an import takes, as Payload knows it. */
export const planTypes: Record<PlanKind, string> = {
  csv: 'text/csv',
  ics: 'text/calendar',
  markdown: 'text/markdown',
  zip: 'application/zip',
}
export const planExtensions = ['.csv', '.ics', '.md', '.zip']

/**
 * Looks at what is uploaded before Payload does: browsers call a CSV a workbook and a zip by three
 * names, so the type is taken from the content. What is no plan is refused in the asker's language.
 */
export const judgeUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  const name = file.name.replace(/\.markdown$/i, '.md')
  const known = await kindOf({ bytes: file.data, name })
  if (known.type === 'unknown') throw refusal({ problem: known.problem, req })
  // Payload knows plain texts by their ending alone.
  if (['csv', 'markdown'].includes(known.kind) && !/\.(csv|md)$/i.test(name)) {
    const found = { code: 'not-a-plan' as const, field: null, found: name }
    throw refusal({ problem: { ...found, allowed: planExtensions }, req })
  }
  req.file = { ...file, name, mimetype: planTypes[known.kind] }
  return args
}

function refusal({ problem, req }: { problem: Problem; req: PayloadRequest }): ValidationError {
  const language = req.i18n?.language === 'zh' ? 'zh' : 'en'
  const message = problemText({ problem, language })
  const errors = [{ path: 'file', message }]
  return new ValidationError({ collection: 'imports', errors, req }, req.t)
}
