import path from 'node:path'
import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import { eitherImages } from './importing/eitherImages.ts'
import { importPlan } from './importing/importPlan.ts'
import { mediaImages } from './importing/mediaImages.ts'
import type { Defaults } from './importing/sources/defaults.ts'
import { openSource } from './importing/sources/openSource.ts'
import type { Language } from './domain/words.ts'
import { reportText } from './importing/reportText.ts'
import { connectEnvironment } from './starting/connectEnvironment.ts'

const usage = `npm run import -- <plan.csv | calendar.ics | post.md | week.zip | folder> [--dry-run] [--lang en|zh] [--now 2026-11-23T08:00:00Z]

  --dry-run   say what would happen to every row and write nothing
  --lang      language of the report; taken from LANG when left out
  --now       the moment to count as now: rows before it become drafts

  --type, --column, --channels, --timezone
              what posts of a calendar or a folder of Markdown have that do not say it themselves

A folder or zip: one CSV or calendar at most, and each Markdown file is a post, fields in its front
matter. Images are looked for in the folder or zip of the plan, and then among the uploaded ones. Exit code: 0 every row was taken, 2 some were
refused (the others are imported), 1 nothing could be done.`

type Options = {
  file: string
  isDryRun: boolean
  language: Language
  now: Date
  defaults: Defaults
}

try {
  process.exitCode = await run(readOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run({ file, isDryRun, language, now, defaults }: Options): Promise<number> {
  const plan = await openSource({ file, defaults })
  await connectEnvironment()
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config })
  try {
    const uploaded = mediaImages({ payload, user: null })
    const own = plan.type === 'plan' ? plan.images : null
    const onProgress = process.stderr.isTTY ? showProgress : undefined
    const report = await importPlan({
      payload,
      plan,
      images: own ? eitherImages(own, uploaded) : uploaded,
      isDryRun,
      user: null,
      now,
      onProgress,
    })
    if (onProgress) process.stderr.write('\r')
    console.log(reportText({ report, language }))
    if (report.problems.length > 0) return 1
    return report.totals.refused > 0 ? 2 : 0
  } finally {
    await payload.destroy()
  }
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      lang: { type: 'string' },
      now: { type: 'string' },
      type: { type: 'string' },
      column: { type: 'string' },
      channels: { type: 'string' },
      timezone: { type: 'string' },
    },
  })
  const [file, ...others] = positionals
  const lang = values.lang ?? (/^zh/i.test(process.env.LANG ?? '') ? 'zh' : 'en')
  const now = values.now === undefined ? new Date() : new Date(values.now)
  if (!file || others.length > 0) throw new Error(`Name one plan.\n\n${usage}`)
  if (lang !== 'en' && lang !== 'zh') throw new Error(`--lang ${lang}: en or zh.\n\n${usage}`)
  if (Number.isNaN(now.getTime())) throw new Error(`--now ${values.now}: not a time.\n\n${usage}`)
  return {
    file: path.resolve(calledFrom(), file),
    isDryRun: values['dry-run'],
    language: lang,
    now,
    defaults: defaultsOf(values),
  }
}

function defaultsOf({
  type: contentType,
  ...rest
}: {
  type?: string
  column?: string
  channels?: string
  timezone?: string
}): Defaults {
  const { column, channels, timezone } = rest
  const said = Object.entries({ contentType, column, channels, timezone })
  return Object.fromEntries(said.filter(([, value]) => value !== undefined))
}

/** `npm run` changes to the project's folder; a path is meant from where it was typed. */
function calledFrom(): string {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env
  return script === 'import' && typedIn ? typedIn : process.cwd()
}

function showProgress({ rows }: { rows: number }): void {
  process.stderr.write(`\r${rows} …`)
}
