import type { DeliveryState } from '../domain/delivery/delivery.ts'
import type { ToldRow } from '../publishing/desk/tellRows.ts'

type Language = 'en' | 'zh'

const heads: Record<Language, string[]> = {
  en: [
    ...['Planned', 'Post', 'Channel', 'State', 'Sent', 'Seconds late', 'Type', 'Attempts'],
    ...['Last answer', 'Address', 'Id on the platform', 'Id'],
  ],
  zh: [
    ...['计划时间', '内容', '渠道', '状态', '发出时间', '迟到秒数', '类型', '尝试次数'],
    ...['最近的回答', '网址', '平台编号', '编号'],
  ],
}

const states: Record<Language, Record<DeliveryState, string>> = {
  en: {
    ...{ planned: 'planned', claimed: 'taken', sending: 'sending', waiting: 'will try again' },
    ...{ sent: 'sent', rejected: 'refused', unconfirmed: 'unconfirmed', missed: 'missed' },
    ...{ cancelled: 'cancelled', blocked: 'blocked by the balance' },
  },
  zh: {
    ...{ planned: '待发布', claimed: '已领取', sending: '发送中', waiting: '等待重试' },
    ...{ sent: '已发布', rejected: '被拒绝', unconfirmed: '待确认', missed: '已错过' },
    ...{ cancelled: '已取消', blocked: '被配比拦下' },
  },
}

/** The byte order mark tells Excel that this is UTF-8. */
export function csvHead(language: Language): string {
  return `\ufeff${line(heads[language])}`
}

/** One delivery; times in UTC. */
export function csvLine({ row, language }: { row: ToldRow; language: Language }): string {
  const { post, channel, lagMs, attempts } = row
  return line([
    row.dueAt.toISOString(),
    post.title ?? post.id,
    channel.name,
    states[language][row.state],
    row.sentAt?.toISOString() ?? '',
    lagMs === null ? '' : String(Math.round(lagMs / 100) / 10),
    row.contentType ?? '',
    String(attempts.length),
    row.reason ?? attempts.at(-1)?.reason ?? '',
    row.url ?? '',
    row.externalId ?? '',
    row.id,
  ])
}

function line(cells: string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/**
 * A cell as RFC 4180 has it. What a spreadsheet would take for a formula is text (OWASP: CSV injection);
 * numbers stay numbers.
 */
function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
