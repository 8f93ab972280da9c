/** What a measurement is run with. */
export type Stage = {
  /** The database server, without a database's name. */
  server: string
  /** Smaller numbers: to try things out, not to publish. */
  isQuick: boolean
  /** Where worker processes leave CPU profiles; null: they write none. */
  profiles: string | null
  log: (line: string) => void
}

/** One line of the table. */
export type Row = {
  measure: string
  figure: string
  target?: { text: string; isMet: boolean }
}

export type Bench = {
  name: string
  title: string
  run(stage: Stage): Promise<Row[]>
}

/** A call that reached a channel: which delivery, and when it started (milliseconds since 1970). */
export type Call = { key: string; at: number }

/** What a bench's process tells the one that started it. */
export type Message =
  | { type: 'ready' }
  | { type: 'calls'; calls: Call[] }
  | { type: 'figures'; figures: Record<string, number>[] }
