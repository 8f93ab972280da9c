import { counted } from '../domain/counted.ts'
import type { Language } from '../domain/words.ts'
import { outcomes, type PlanReport, type RowOutcome, type RowReport } from './report.ts'

/** What a report says besides its findings, in one language. */
export type ReportWords = {
  row: string
  result: string
  time: string
  title: string
  /** [what happened, what would happen] */
  outcomes: Record<RowOutcome, [string, string]>
  /** "imported (draft)" */
  draft: (outcome: string) => string
  untitled: string
  warning: string
  unreadable: string
  dryRun: string
  rows: (count: number) => string
  total: (part: { count: number; outcome: string }) => string
  join: string
  progress: string
  doneOf: (run: { done: number; total: number }) => string
  queued: string
  mayLeave: string
  failed: string
  refusedOnly: string
  pages: string
  previous: string
  next: string
}

export const reportWords: Record<Language, ReportWords> = {
  en: {
    row: 'Row',
    result: 'Result',
    time: 'Time',
    title: 'Title',
    outcomes: {
      imported: ['imported', 'to import'],
      updated: ['updated', 'to update'],
      unchanged: ['unchanged', 'unchanged'],
      refused: ['refused', 'refused'],
    },
    draft: (outcome) => `${outcome} (draft)`,
    untitled: '(no title)',
    warning: 'note: ',
    unreadable: 'This file cannot be imported:',
    dryRun: 'Dry run: nothing was written.',
    rows: (count) => `${counted({ count, of: 'row' })}: `,
    total: ({ count, outcome }) => `${count} ${outcome}`,
    join: ', ',
    progress: 'Importing',
    doneOf: ({ done, total }) => `${done} of ${counted({ count: total, of: 'row' })}`,
    queued: 'Waiting for a worker',
    mayLeave: 'You may leave this page: the import goes on by itself.',
    failed: 'The import stopped. Save again to go on; nothing is imported twice. Cause: ',
    refusedOnly: 'Only refused rows',
    pages: 'Pages of the report',
    previous: 'Earlier rows',
    next: 'Later rows',
  },
  zh: {
    row: '行',
    result: '结果',
    time: '时间',
    title: '标题',
    outcomes: {
      imported: ['已导入', '将导入'],
      updated: ['已更新', '将更新'],
      unchanged: ['无变化', '无变化'],
      refused: ['被拒绝', '被拒绝'],
    },
    draft: (outcome) => `${outcome}（草稿）`,
    untitled: '（无标题）',
    warning: '注意：',
    unreadable: '无法导入这个文件：',
    dryRun: '先试一遍：还没有写入任何内容。',
    rows: (count) => `共 ${count} 行：`,
    total: ({ count, outcome }) => `${outcome} ${count}`,
    join: '，',
    progress: '正在导入',
    doneOf: ({ done, total }) => `${total} 行中已处理 ${done} 行`,
    queued: '等待处理',
    mayLeave: '可以离开这个页面，导入会继续进行。',
    failed: '导入中断。再保存一次即可继续，不会重复导入。原因：',
    refusedOnly: '只看被拒绝的行',
    pages: '报告页码',
    previous: '前面的行',
    next: '后面的行',
  },
}

/** "37 rows: 23 imported, 14 refused" */
export function totalsText({
  report,
  language,
}: {
  report: PlanReport
  language: Language
}): string {
  const words = reportWords[language]
  const { totals, isDryRun } = report
  const parts = outcomes
    .filter((outcome) => totals[outcome] > 0)
    .map((outcome) =>
      words.total({
        count: totals[outcome],
        outcome: outcomeText({ row: { outcome, state: null }, isDryRun, language }),
      }),
    )
  const counts = (words.rows(totals.rows) + parts.join(words.join)).replace(/[:：]\s*$/, '')
  return isDryRun ? `${counts}\n${words.dryRun}` : counts
}

/** "imported (draft)"; in a dry run "to import (draft)" */
export function outcomeText({
  row,
  isDryRun,
  language,
}: {
  row: Pick<RowReport, 'outcome' | 'state'>
  isDryRun: boolean
  language: Language
}): string {
  const words = reportWords[language]
  const text = words.outcomes[row.outcome][isDryRun ? 1 : 0]
  const isDraft = row.state === 'draft' && row.outcome !== 'unchanged'
  return isDraft ? words.draft(text) : text
}
