import { z } from 'zod'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import { stateName } from '../domain/delivery/stateNames.ts'
import { csvLine } from '../exporting/csvLine.ts'
import { eachDelivery } from '../publishing/desk/listDeliveries.ts'
import type { ToldRow } from '../publishing/desk/tellRows.ts'
import { tellRows } from '../publishing/desk/tellRows.ts'
import { deliveryFilters, toFilter } from './deliveryShapes.ts'
import { findNamed } from './findNamed.ts'
import type { Route } from './route.ts'
import { route, text } from './route.ts'
import { inWhichLanguage } from './shapes.ts'
import { streamText } from './streamText.ts'
import type { Language } from '../domain/words.ts'

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

export const deliveriesCsvRoutes: Route[] = [
  route({
    method: 'get',
    path: '/deliveries.csv',
    id: 'exportDeliveries',
    tag: 'deliveries',
    summary: 'Take the ledger along as a table',
    description:
      'Newest first, times in UTC. UTF-8 with a byte order mark; no cell begins a formula.',
    scope: 'read:deliveries',
    heedsReach: true,
    query: z.strictObject({
      ...deliveryFilters,
      state: z.enum(deliveryStates).optional().meta({ description: 'Only those in this state.' }),
      language: inWhichLanguage,
    }),
    answers: { 200: text('One line for each delivery.', 'text/csv') },
    problems: ['not-found'],
  }).answer(async ({ payload, query, asker, now, signal }) => {
    const { language, ...asked } = query
    const named = await findNamed({ payload, query })
    if ('problem' in named) return named
    const given = { ...asked, ...named.ids }
    const pages = eachDelivery({ payload, filter: toFilter({ given, asker }), signal })
    async function* lines(): AsyncGenerator<string> {
      // The byte order mark tells Excel that this is UTF-8.
      yield `\ufeff${csvLine(heads[language])}`
      for await (const rows of pages) {
        const told = await tellRows({ payload, rows })
        yield told.map((row) => lineOf({ row, language })).join('')
      }
    }
    const name = `lanmu-deliveries-${now.toISOString().slice(0, 10)}.csv`
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    }
    return { status: 200, headers, stream: streamText({ chunks: lines(), log: payload.logger }) }
  }),
]

function lineOf({ row, language }: { row: ToldRow; language: Language }): string {
  const { post, channel, lagMs, attempts } = row
  return csvLine([
    row.dueAt.toISOString(),
    post.title ?? post.id,
    channel.name,
    stateName(row)[language],
    row.sentAt?.toISOString() ?? '',
    lagMs === null ? '' : String(Math.round(lagMs / 100) / 10),
    row.contentType ?? '',
    String(attempts.length),
    (row.reason ?? attempts.at(-1)?.reason)?.[language] ?? '',
    row.url ?? '',
    row.externalId ?? '',
    row.id,
  ])
}
