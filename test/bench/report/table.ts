import type { Row } from '../bench.ts'

/** A Markdown table; a target that was missed is said in bold. */
export function toTable(rows: readonly Row[]): string {
  const lines = rows.map(({ measure, figure, target }) => {
    const verdict = target ? (target.isMet ? 'met' : '**missed**') : ''
    return `| ${measure} | ${figure} | ${target?.text ?? ''} | ${verdict} |`
  })
  return ['| | figure | target | |', '| --- | --- | --- | --- |', ...lines].join('\n')
}
