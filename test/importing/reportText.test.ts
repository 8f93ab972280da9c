import { describe, expect, it } from 'vitest'
import { problemText } from '../../src/importing/problemText.ts'
import { createReport, type PlanReport, type RowReport } from '../../src/importing/report.ts'
import { reportText } from '../../src/importing/reportText.ts'

function line(rest: Partial<RowReport>): RowReport {
  return {
    row: 2,
    line: 2,
    externalId: 'w1',
    title: 'Morning tea',
    outcome: 'imported',
    state: 'scheduled',
    publishAt: '2026-11-23T00:30:00.000Z',
    timezone: 'Asia/Shanghai',
    post: 'p1',
    problems: [],
    warnings: [],
    ...rest,
  }
}

const refused = { outcome: 'refused', state: null, publishAt: null, timezone: null } as const

const report: PlanReport = createReport({
  isDryRun: false,
  encoding: 'UTF-8',
  rows: [
    line({}),
    line({
      row: 13,
      title: '早安茶语',
      state: 'draft',
      warnings: [{ code: 'past', field: 'publishAt', found: '2026-11-23 08:30' }],
    }),
    line({
      row: 104,
      title: '',
      ...refused,
      problems: [
        { code: 'empty', field: 'title', found: '' },
        {
          code: 'not-one-of',
          field: 'contentType',
          found: 'promo',
          allowed: ['product', 'values'],
        },
      ],
    }),
  ],
})

describe('reportText', () => {
  it('names every row, with what was found and what is allowed, in English', () => {
    expect(reportText({ report, language: 'en' }).split('\n')).toEqual([
      'Row  Result            Time                            Title',
      '2    imported          2026-11-23 08:30 Asia/Shanghai  Morning tea',
      '13   imported (draft)  2026-11-23 08:30 Asia/Shanghai  早安茶语',
      '      note: publishAt: 2026-11-23 08:30 is past: kept as a draft, nothing is sent',
      '104  refused                                           (no title)',
      '      title: empty; allowed: some text',
      '      contentType: promo; allowed: product, values',
      '',
      '3 rows: 2 imported, 1 refused',
    ])
  })

  it('names the file of a row in which something was found', () => {
    const problems = [{ code: 'front-matter', field: null, found: '' }] as const
    const rows = [
      line({ file: '周一.md' }),
      line({ row: 3, file: '周二.md', ...refused, problems: [...problems] }),
    ]
    const made = createReport({ isDryRun: true, rows })
    const lines = reportText({ report: made, language: 'zh' }).split('\n').slice(1, -1)
    expect(lines.filter((each) => each.startsWith('      '))).toEqual([
      '      周二.md',
      '      开头两行 --- 之间的内容无法读取；应为：YAML，一行一个“字段: 值”',
    ])
  })

  it('lines up in Chinese, where a letter takes two columns', () => {
    expect(reportText({ report, language: 'zh' }).split('\n')).toEqual([
      '行   结果            时间                            标题',
      '2    已导入          2026-11-23 08:30 Asia/Shanghai  Morning tea',
      '13   已导入（草稿）  2026-11-23 08:30 Asia/Shanghai  早安茶语',
      '      注意：发布时间：2026-11-23 08:30 已经过去：存为草稿，不会发出',
      '104  被拒绝                                          （无标题）',
      '      标题：没有填写；应为：填写内容',
      '      内容类型：promo；应为：产品、价值观',
      '',
      '共 3 行：已导入 2，被拒绝 1',
    ])
  })

  it('says that a dry run wrote nothing', () => {
    const text = reportText({ report: { ...report, isDryRun: true }, language: 'en' })
    expect(text.split('\n').slice(-2)).toEqual([
      '3 rows: 2 to import, 1 refused',
      'Dry run: nothing was written.',
    ])
  })

  it('says why a file could not be read, and nothing else', () => {
    const unreadable = createReport({
      isDryRun: false,
      problems: [
        { code: 'missing-columns', field: null, found: 'title', allowed: ['title', 'body'] },
      ],
    })
    expect(reportText({ report: unreadable, language: 'en' })).toBe(
      'This file cannot be imported:\n      the first row lacks: title; allowed: title, body',
    )
  })

  it('keeps a title with line breaks, escape codes and great length on its line', () => {
    const title = `one\ntwo \u001b[31m${'长'.repeat(60)}`
    const text = reportText({
      report: createReport({ isDryRun: false, rows: [line({ title })] }),
      language: 'en',
    })
    expect(text).not.toContain('\u001b')
    expect(text.split('\n')[1]).toMatch(/one two \[31m长+…$/)
  })
})

describe('problemText', () => {
  it('counts the names it leaves out of a long list', () => {
    const allowed = Array.from({ length: 20 }, (_, index) => `c${index}`)
    const problem = { code: 'unknown-slug', field: 'channels', found: 'tiktok', allowed } as const
    expect(problemText({ problem, language: 'en' })).toMatch(/c10, c11, and 8 more$/)
  })

  it('shows how a date may be written', () => {
    const problem = { code: 'ambiguous-date', field: 'publishAt', found: '03/04/2026' } as const
    expect(problemText({ problem, language: 'en' })).toBe(
      'publishAt: 03/04/2026 can be read as two dates; allowed: 2026-11-23 08:30 (in the row’s time zone), 2026-11-23T08:30:00+08:00',
    )
  })

  it('names the row in which an id came first', () => {
    const problem = { code: 'repeated-id', field: 'externalId', found: 'w1', number: 2 } as const
    expect(problemText({ problem, language: 'zh' })).toContain('w1 在第 2 行已经用过')
  })
})
