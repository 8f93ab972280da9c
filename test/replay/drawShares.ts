import { sharesOver } from '../../src/domain/balance/sharesAt.ts'
import type { Replayed } from './replay.ts'

const width = 1200
const rowHeight = 190
const left = 60
const plot = { width: width - left - 20, height: 110 }

/**
 * The product share of each community over its year against the band its policy allows, as SVG. Black
 * on white: the band is hatched, what is broken is a bar below, silences are crossed.
 */
export function drawShares(replayed: readonly Replayed[]): string {
  const rows = replayed.map((one, index) => drawRow(one, index * rowHeight + 30))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${replayed.length * rowHeight + 40}" font-family="sans-serif" font-size="13" role="img">
<title>Product share of three communities over a year</title>
<defs><pattern id="band" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6 L6 0" stroke="#999" /></pattern></defs>
<rect width="100%" height="100%" fill="#fff" />
${rows.join('\n')}
</svg>
`
}

function drawRow(
  { community, policy, timeline, from, to, breaches }: Replayed,
  top: number,
): string {
  const x = (at: Date) => round(left + (plot.width * (+at - +from)) / (+to - +from))
  const y = (share: number) => round(top + plot.height * (1 - share))
  const { max, target } = policy.shares.product
  const points = sharesOver({ timeline, policy, from, to })
  let pen = 'M'
  const line = points.map(({ at, types, isSample }) => {
    if (!isSample) {
      pen = 'M'
      return ''
    }
    const step =
      pen === 'M' ? `M${x(at)} ${y(types.product.share)}` : `H${x(at)}V${y(types.product.share)}`
    pen = 'L'
    return step
  })
  const bars = breaches
    .filter(({ rule, contentType }) => rule === 'max-share' && contentType === 'product')
    .map(
      (one) =>
        `<rect x="${x(one.from)}" y="${top + plot.height + 18}" width="${Math.max(1, round(x(one.to) - x(one.from)))}" height="8" />`,
    )
  const silences = breaches
    .filter(({ rule }) => rule === 'silence')
    .map(
      (one) =>
        `<rect x="${x(one.from)}" y="${top}" width="${Math.max(2, round(x(one.to) - x(one.from)))}" height="${plot.height}" fill="none" stroke="#000" stroke-dasharray="2 2" />${one.found >= 8 ? `<text x="${x(one.from)}" y="${top - 2}">${Math.round(one.found)} days silent</text>` : ''}`,
    )
  const months = monthsBetween(from, to).map(
    (month) =>
      `<path d="M${x(month)} ${top + plot.height}v5" stroke="#000" /><text x="${x(month)}" y="${top + plot.height + 16}">${month.toISOString().slice(0, 7)}</text>`,
  )
  return `<g>
<text x="${left}" y="${top - 14}" font-weight="bold">${community}: product share of 7 days, allowed up to ${Math.round(max * 100)} %</text>
<rect x="${left}" y="${y(max)}" width="${plot.width}" height="${round(y(0) - y(max))}" fill="url(#band)" />
<path d="M${left} ${y(target)}h${plot.width}" stroke="#000" stroke-dasharray="1 5" />
${[0, 0.5, 1].map((share) => `<text x="${left - 8}" y="${y(share) + 4}" text-anchor="end">${share * 100} %</text>`).join('')}
<path d="M${left} ${top}v${plot.height}h${plot.width}" fill="none" stroke="#000" />
<path d="${line.join('')}" fill="none" stroke="#000" stroke-width="1.2" />
${silences.join('')}${bars.join('')}${months.join('')}
</g>`
}

function monthsBetween(from: Date, to: Date): Date[] {
  const months: Date[] = []
  for (let month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1)); month < to;) {
    months.push(month)
    month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1))
  }
  return months
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
