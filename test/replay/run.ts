import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { drawShares } from './drawShares.ts'
import { readHistory } from './readHistory.ts'
import { replay, tally } from './replay.ts'

/**
 * Replays a year of posts and draws docs/pictures/balance-year.svg:
 * node --import tsx test/replay/run.ts ../shared/data/history.csv
 */
const [file] = process.argv.slice(2)
if (!file) throw new Error('Name the history: node --import tsx test/replay/run.ts <history.csv>')
const { rows, received } = readHistory(file)
const replayed = replay(received)
const picture = path.resolve(
  import.meta.dirname,
  '..',
  '..',
  'docs',
  'pictures',
  'balance-year.svg',
)
writeFileSync(picture, drawShares(replayed))
console.log(`${rows} rows`)
for (const { community, timeline, breaches } of replayed) {
  console.log(`\n${community}: ${timeline.length} posts reached it`)
  for (const [rule, { times, days }] of tally(breaches)) {
    console.log(`  ${rule}: ${times} times, ${days.toFixed(1)} days`)
  }
  const product = breaches.filter(
    (one) => one.rule === 'max-share' && one.contentType === 'product',
  )
  const longest = product.filter((one) => +one.to - +one.from > 3 * 86_400_000)
  for (const { from, to, found } of longest) {
    console.log(`    product up to ${Math.round(found * 100)} %: ${day(from)} to ${day(to)}`)
  }
  for (const { from, to, found } of breaches.filter(({ rule }) => rule === 'silence')) {
    console.log(`    silent ${found.toFixed(1)} days: ${day(from)} to ${day(to)}`)
  }
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10)
}
