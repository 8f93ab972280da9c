import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Row } from '../bench.ts'
import { toTable } from './table.ts'

const page = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url))

/** Replaces this database's section of docs/performance.md and leaves those of other databases. */
export async function writeReport({
  database,
  machine,
  results,
}: {
  database: string
  machine: string
  results: { title: string; rows: Row[] }[]
}): Promise<void> {
  const heading = `## On ${database}`
  const others = (await readSections()).filter((section) => !section.startsWith(`${heading}\n`))
  const tables = results.map(({ title, rows }) => `### ${title}\n${toTable(rows)}\n`)
  const section = [heading, machine, '', ...tables].join('\n')
  // The default database comes first.
  const sections = [...others, section].sort((a, b) => rank(a) - rank(b))
  await writeFile(page, [intro, ...sections].join('\n').trimEnd() + '\n')
}

const intro = `# Performance

Made by \`npm run bench\`; nothing here was written by hand. Each figure is one run on one machine: compare
figures within a section, not across machines. \`--database-url\` measures another server and
replaces its own section; \`--only isolated,steady,rush,throughput,ledger\` and \`--quick\` print without
writing.

**How to read it.** *Lag* is from a post's due time to the start of the call to its channel. Workers are
real processes that run the product's own code; only the channel is one that answers at once. Posts
are stored and their alarms set before the clock starts, as in life, where a post waits for days.
*Not recorded* counts posts whose call was made and whose ledger row does not say "sent". *Bare
Agenda* runs one job per post, reads the post and calls the channel: it keeps no ledger, no order on a
channel and no holds, and after a crash it does not know what it sent. Lanmu writes three times for each
post (claim, intent, outcome) and reads the post and the holds again after the claim; that is what the
ratio pays for. *Payload's queue* is \`schedulePublish\` run back to back; as it is usually set up, by a
cron line each minute, a post waits up to a minute before that.
`

/** Sections of the page as it is, each from its heading on. */
async function readSections(): Promise<string[]> {
  const text = await readFile(page, 'utf8').catch(() => '')
  return text
    .split(/^(?=## )/m)
    .slice(1)
    .map((section) => section.trimEnd() + '\n')
}

function rank(section: string): number {
  return section.startsWith('## On the built-in') ? 0 : 1
}
