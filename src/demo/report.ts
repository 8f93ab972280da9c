import { cutToWidth, padToWidth } from '../importing/textWidth.ts'
import { slotName } from './timing.ts'
import type { WeekDelivery } from './watch.ts'
import type { DemoChannel, DemoPost } from './week.ts'
import { columns } from './week.ts'

/** One line for a delivery that ended: what it stands for, what it was, where it went, how late. */
export function deliveryLine({
  delivery,
  post,
}: {
  delivery: WeekDelivery
  post: DemoPost
}): string {
  const column = columns.find(({ slug }) => slug === post.column)?.name ?? '—'
  const end =
    delivery.state === 'sent'
      ? `${String(delivery.lagMs).padStart(5)} ms`
      : `${delivery.state}: ${delivery.reason ?? ''}`
  return [
    slotName(post),
    cell(column, 26),
    cell(post.contentType, 11),
    cell(post.title, 44),
    cell(delivery.channel.replace('demo-', ''), 7),
    end,
  ].join('  ')
}

/** Deliveries by channel: how many were sent, what became of the others, the worst lag. */
export function channelTable({ deliveries }: { deliveries: readonly WeekDelivery[] }): string[] {
  const slugs = [...new Set(deliveries.map(({ channel }) => channel))].sort()
  const rows = slugs.map((slug) => rowOf({ slug, deliveries }))
  const all = rowOf({ slug: 'all', deliveries })
  return [row('channel', 'sent', 'of', 'worst lag', 'median'), ...rows, all]
}

function rowOf({
  slug,
  deliveries,
}: {
  slug: DemoChannel | 'all'
  deliveries: readonly WeekDelivery[]
}): string {
  const own = deliveries.filter(({ channel }) => slug === 'all' || channel === slug)
  const lags = own.flatMap(({ lagMs }) => lagMs ?? []).sort((a, b) => a - b)
  const sent = own.filter(({ state }) => state === 'sent').length
  const worst = lags.at(-1)
  const median = lags[Math.floor(lags.length / 2)]
  return row(slug.replace('demo-', ''), String(sent), String(own.length), ms(worst), ms(median))
}

function row(channel: string, ...numbers: string[]): string {
  return `  ${cell(channel, 10)}${numbers.map((number) => number.padStart(11)).join('')}`
}

function ms(value: number | undefined): string {
  return value === undefined ? '—' : `${value} ms`
}

function cell(text: string, width: number): string {
  return padToWidth({ text: cutToWidth({ text, width }), width })
}
