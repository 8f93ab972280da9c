/**
 * A spreadsheet reads a cell that begins like this as a formula, and runs it. An apostrophe before it
 * says "text"; the way back takes it off again.
 */
const formula = /^'*[=+\-@\t\r]/

/** A cell for a file that people open in a spreadsheet. Source: OWASP, CSV injection. */
export function guard(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

export function unguard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
