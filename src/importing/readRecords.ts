import { CsvError, Parser } from 'csv-parse'

export type CsvRecord = {
  /** Counted from 1, header and blank records included. */
  row: number
  /** The line it starts on, counted from 1. */
  line: number
  cells: string[]
  /** A quotation mark opens in this record and the file ends inside it. */
  isQuoteOpen: boolean
}

/** Characters handed to the parser at a time, so that memory holds few rows of a long file. */
const chunkSize = 64 * 1024

/**
 * CSV text → records as they become complete. The records are taken from the parser's callback, not
 * from its readable side: a stream forgets what it has buffered when it ends with an error, and the
 * rows before an open quotation mark are good.
 */
export async function* readRecords(text: string): AsyncGenerator<CsvRecord> {
  const complete: CsvRecord[] = []
  let row = 0
  let lastLine = 0
  const parser = new Parser({
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    on_record: (cells: string[], { lines }) => {
      complete.push({ row: ++row, line: lastLine + 1, cells, isQuoteOpen: false })
      lastLine = lines
      return null
    },
  })
  parser.resume()
  const failure = new Promise<Error>((resolve) => parser.once('error', resolve))
  for (let start = 0; start < text.length; start += chunkSize) {
    parser.write(text.slice(start, start + chunkSize))
    yield* complete.splice(0)
  }
  const ended = new Promise<null>((resolve) => parser.once('end', () => resolve(null)))
  parser.end()
  const error = await Promise.race([failure, ended])
  yield* complete.splice(0)
  if (!error) return
  if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error
  yield { row: row + 1, line: lastLine + 1, cells: [], isQuoteOpen: true }
}

/** Excel writes ; where a comma is the decimal sign, and a tab when asked for "Unicode text". */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1)
  return [',', '\t', ';'].find((sign) => header.includes(sign)) ?? ','
}
