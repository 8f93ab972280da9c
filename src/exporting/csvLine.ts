import { guard } from '../importing/spreadsheetCell.ts'

/** A line of a table (RFC 4180) that people open in a spreadsheet; no cell begins a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(guard(cell))).join(',')}\r\n`
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
