import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import type { Row } from '../bench.ts'
import { toTable } from './table.ts'

const page = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url))

export type Measured = { title: string; rows: Row[]; moment: string }

/** Replaces the tables that were measured; those of other measurements and databases stay. */
export async function writeReport({
  database,
  machine,
  results,
}: {
  database: string
  machine: string
  results: Measured[]
}): Promise<void> {
  const heading = `## On ${database}`
  const sections = split({ text: await readFile(page, 'utf8').catch(() => ''), mark: '## ' })
  const isOurs = (section: string): boolean => section.startsWith(`${heading}\n`)
  const tables = new Map(
    split({ text: sections.find(isOurs) ?? '', mark: '### ' }).map((table) => [
      table.slice('### '.length, table.indexOf('\n')),
      table,
    ]),
  )
  for (const { title, rows, moment } of results) {
    tables.set(title, `### ${title}\n${moment}\n\n${toTable(rows)}\n`)
  }
  const ours = [`${heading}\n${machine}\n`, ...tables.values()].join('\n')
  const all = [...sections.filter((section) => !isOurs(section)), ours]
  // The default database comes first.
  all.sort((a, b) => rank(a) - rank(b))
  const text = [intro, ...all].join('\n')
  await writeFile(page, await format(text, { ...(await resolveConfig(page)), filepath: page }))
}

const intro = `# Performance

Made by \`npm run bench\`; nothing here was written by hand. Each figure is one run on one machine: compare
figures within a table, not across machines or moments; a busy machine (see the load beside each table)
makes everything slower. \`--database-url\` measures another server, \`--only
isolated,steady,rush,throughput,ledger,api,admin\` some of the tables; \`--quick\` prints and writes nothing.

**How to read it.** *Lag* is from a post's due time to the start of the call to its channel. Workers are
real processes that run the product's own code; only the channel is one that answers at once. Posts
are stored and their alarms set before the clock starts, as in life, where a post waits for days.
*Not recorded* counts posts whose call was made and whose ledger row does not say "sent". *Bare
Agenda* runs one job per post, reads the post and calls the channel: it keeps no ledger, no order on a
channel and no holds, and after a crash it does not know what it sent. Lanmu writes three times for each
post (claim, intent, outcome) and reads the post and the holds again after the claim; that is what the
ratio pays for. *Payload's queue* is \`schedulePublish\` run back to back; as it is usually set up, by a
cron line each minute, a post waits up to a minute before that.

*A claim* is one small transaction, and its slowest are the disk's: of the claims of one run the work in the
database took 0.3 ms (p99 2 to 5 ms) at 1,000 rows as at 200,000, the flush to the disk 4 to 8 ms (p99 40
to 50 ms); the machine was busy. A longer ledger makes the flush larger, not the work: a claim moves its row in five
indexes, whose pages then lie further apart. Claims that arrive together share one flush, so the tail
costs one post its milliseconds and not the rate.

*Payload's own REST* is asked for the same posts with the same fields and page size, in the form they are
stored in, by the same user with a key, uncounted, older pages by time: as quick as somebody who knows it
well would ask. It runs in the same process as /v1, without Next in front. Figures of a load are answers a
second, then p50 / p99; first with 10,000 posts in the feed, then with 100,000.

*The admin* is opened time after time by one browser, which has its files and its cookies: the calendar's page
asks for its days itself, before its scripts run. A page can be used when its first row, card or post can be
clicked; a frame and 100 ms after that are in all three figures.
`

/** The parts of a page that begin with a mark, each without what is empty at its end. */
function split({ text, mark }: { text: string; mark: string }): string[] {
  return text
    .split(new RegExp(`^(?=${mark})`, 'm'))
    .filter((part) => part.startsWith(mark))
    .map((part) => `${part.trimEnd()}\n`)
}

function rank(section: string): number {
  return section.startsWith('## On the built-in') ? 0 : 1
}
