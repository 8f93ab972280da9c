import type { ChaosResult } from './scenario.ts'

/** The table at the end of a run. */
export function resultLines({
  result,
  maxShown = 8,
}: {
  result: ChaosResult
  maxShown?: number
}): string[] {
  const { verdicts } = result
  return verdicts.flatMap(({ invariant, finding }) => {
    const { checked, violations } = finding
    const word = violations.length === 0 ? 'held    ' : 'VIOLATED'
    const more = violations.length - maxShown
    return [
      `${invariant.id}  ${word}  ${String(checked).padStart(6)} checked  ${invariant.says}`,
      ...violations.slice(0, maxShown).map((violation) => `      ${violation}`),
      ...(more > 0 ? [`      and ${more} more`] : []),
    ]
  })
}

/** What happened in the run, in numbers. */
export function figureLines({ result }: { result: ChaosResult }): string[] {
  const { evidence, faultCounts, reached, breakCount, ownEnds, failedEdits, deaths } = result
  const { arrivals, readers, rows, operations, holds } = evidence
  const states = tally(rows.map(({ state }) => state))
  const attempts = rows.flatMap((row) => row.attempts)
  const places = new Set(reached.map((line) => line.split(' ').slice(1).join(' ')))
  const known = operations.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length
  return [
    `faults:      ${list(faultCounts)}`,
    `breaks:      ${reached.length} (${tallyText(reached.map((line) => line.split(' ')[0]!))}), ${places.size} of ${breakCount} places reached`,
    `requests:    ${arrivals.length}, ${arrivals.filter(({ isEffect }) => isEffect).length} with an effect`,
    `behaviours:  ${tallyText(arrivals.map(({ behaviour }) => behaviour))}`,
    ...readerLines({ readers, deaths }),
    `ledger:      ${rows.length} rows: ${list(states)}`,
    `attempts:    ${tallyText(attempts.map(({ outcome }) => outcome))}`,
    `editors:     ${operations.length} operations, ${known} acknowledged, ${failedEdits.length} answered with an error; ${holds.length} holds`,
    ...(failedEdits.length > 0 ? [`             ${tallyText(failedEdits)}`] : []),
    `own ends:    ${ownEnds.length === 0 ? 'none' : tallyText(ownEnds)}`,
    `settled:     ${evidence.settledAfterMs === null ? 'not in time' : `${evidence.settledAfterMs} ms after the last fault`}`,
  ]
}

function readerLines({
  readers,
  deaths,
}: {
  readers: ChaosResult['evidence']['readers']
  deaths: ChaosResult['deaths']
}): string[] {
  if (readers.length === 0) return []
  const leased = readers.flatMap((one) => (one.type === 'leased' ? one.behaviour : []))
  const asked = readers.filter(({ type }) => type === 'asking').length
  const answers = readers.flatMap((one) =>
    one.type === 'answered' ? `${one.what} ${one.status}` : [],
  )
  return [
    `readers:     died ${deaths.readers} times, their server ${deaths.api} times; ${leased.length} leases: ${tallyText(leased)}`,
    `answers:     ${answers.length} of ${asked}: ${tallyText(answers)}`,
  ]
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function tallyText(words: readonly string[]): string {
  return list(tally(words))
}

function list(counts: Map<string, number>): string {
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ') || 'none'
}
