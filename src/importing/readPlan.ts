import { decode } from './decode.ts'
import { maxPlanSize, planFields, requiredFields } from './plan.ts'
import type { Plan, PlanRow } from './plan.ts'
import { fieldNamed, plainValue } from './planNames.ts'
import type { Problem } from './problem.ts'
import { unguard } from './spreadsheetCell.ts'
import { readRecords, type CsvRecord } from './readRecords.ts'

const megabyte = 1024 * 1024

/**
 * A CSV file → its rows, one at a time. Blank rows are left out but counted, so that numbers match
 * the spreadsheet. A row that cannot be cut into cells comes with its flaw; a file whose first row
 * is wrong has no rows to trust, so it is unreadable.
 */
export async function readPlan({ bytes }: { bytes: Uint8Array }): Promise<Plan> {
  if (bytes.length > maxPlanSize) {
    const found = String(Math.ceil(bytes.length / megabyte))
    return unreadable({
      code: 'file-too-large',
      field: null,
      found,
      number: maxPlanSize / megabyte,
    })
  }
  const decoded = decode(bytes)
  if (decoded.type === 'not-text') {
    return unreadable({ code: 'not-text', field: null, found: decoded.found })
  }
  const records = readRecords(decoded.text)
  const first = await nextFilled(records)
  if (!first) return unreadable({ code: 'empty-file', field: null, found: '' })
  const header = first.cells.map((name) => name.trim())
  const problems = headerProblems(header)
  if (problems.length > 0) return { type: 'unreadable', problems }
  return { type: 'plan', encoding: decoded.encoding, rows: readRows({ records, header }) }
}

function unreadable(problem: Problem): Plan {
  return { type: 'unreadable', problems: [problem] }
}

async function nextFilled(records: AsyncGenerator<CsvRecord>): Promise<CsvRecord | null> {
  for (;;) {
    const { value, done } = await records.next()
    if (done) return null
    if (!isBlank(value)) return value
  }
}

async function* readRows({
  records,
  header,
}: {
  records: AsyncGenerator<CsvRecord>
  header: string[]
}): AsyncGenerator<PlanRow> {
  const fields = header.map(fieldNamed)
  for (;;) {
    const record = await nextFilled(records)
    if (!record) return
    const cells = Object.fromEntries(planFields.map((field) => [field, ''])) as PlanRow['cells']
    fields.forEach((field, index) => {
      if (!field) return
      cells[field] = plainValue({ field, value: unguard(record.cells[index] ?? '') })
    })
    yield { row: record.row, line: record.line, cells, ...flawOf({ record, header }) }
  }
}

function flawOf({
  record,
  header,
}: {
  record: CsvRecord
  header: string[]
}): Pick<PlanRow, 'flaw'> {
  if (record.isQuoteOpen) return { flaw: { code: 'quote-open' } }
  const { length } = record.cells
  if (length === header.length) return {}
  return { flaw: { code: 'cell-count', cells: length, expected: header.length } }
}

function headerProblems(header: string[]): Problem[] {
  const fields = header.map(fieldNamed)
  const missing = requiredFields.filter((field) => !fields.includes(field))
  const unknown = header.filter((_, index) => !fields[index])
  const repeated = header.filter(
    (_, index) => fields[index] && fields.indexOf(fields[index]) < index,
  )
  return [
    ...headerProblem({ code: 'missing-columns', names: missing }),
    ...headerProblem({ code: 'unknown-columns', names: unknown }),
    ...headerProblem({ code: 'repeated-columns', names: repeated }),
  ]
}

function headerProblem({
  code,
  names,
}: {
  code: 'missing-columns' | 'unknown-columns' | 'repeated-columns'
  names: readonly string[]
}): Problem[] {
  if (names.length === 0) return []
  const found = names.map((name) => name || '(no name)').join(', ')
  return [{ code, field: null, found, allowed: planFields }]
}

/** A spreadsheet saves rows somebody once touched as rows of commas. */
function isBlank({ cells, isQuoteOpen }: CsvRecord): boolean {
  return !isQuoteOpen && cells.every((cell) => cell.trim() === '')
}
