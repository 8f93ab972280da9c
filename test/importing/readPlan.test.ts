import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { PlanRow } from '../../src/importing/plan.ts'
import { planTemplate } from '../../src/importing/planTemplate.ts'
import { readPlan } from '../../src/importing/readPlan.ts'

const header = 'title,body,contentType,channels,publishAt,timezone'
const row = (title: string, body = 'x') =>
  `${title},${body},values,console,2036-11-24 10:00,Asia/Shanghai`

async function read(text: string | Uint8Array) {
  const plan = await readPlan({ bytes: typeof text === 'string' ? Buffer.from(text) : text })
  const rows: PlanRow[] = []
  if (plan.type === 'plan') for await (const each of plan.rows) rows.push(each)
  return { plan, rows, titles: rows.map(({ cells }) => cells.title) }
}

async function problemsOf(text: string | Uint8Array) {
  const { plan } = await read(text)
  return plan.type === 'unreadable' ? plan.problems : []
}

describe('readPlan', () => {
  it('numbers rows as a spreadsheet does and lines as an editor does', async () => {
    const text = [header, row('a', '"one\ntwo\nthree"'), '', ',,,,,', row('b')].join('\n')
    const { rows } = await read(text)
    expect(rows.map(({ row: number, line }) => [number, line])).toEqual([
      [2, 2],
      [5, 7],
    ])
  })

  it('reads quotes, commas and line breaks inside a cell, and both line ends', async () => {
    const text = [header, row('"He said ""tea"", twice"', '"a\r\n\r\nb"'), ''].join('\r\n')
    const { rows } = await read(text)
    expect(rows[0]?.cells.title).toBe('He said "tea", twice')
    expect(rows[0]?.cells.body).toBe('a\r\n\r\nb')
  })

  it('reads headings and values in Chinese, as the forms of the admin have them', async () => {
    const text = [
      '标题,正文,内容类型,包装,栏目,渠道,发布时间,时区,状态',
      '早安,先烧水,价值观,活动,早安茶语,老客群,2036-11-24 10:00,北京时间,草稿',
    ].join('\r\n')
    const { rows } = await read(text)
    expect(rows[0]!.cells).toMatchObject({
      ...{ title: '早安', body: '先烧水', contentType: 'values', packaging: 'activity' },
      ...{ column: '早安茶语', channels: '老客群', publishAt: '2036-11-24 10:00' },
      ...{ timezone: 'Asia/Shanghai', state: 'draft' },
    })
    const twice = await problemsOf('标题,title,内容类型,发布时间,时区\na,b,c,d,e')
    expect(twice).toMatchObject([{ code: 'repeated-columns', found: 'title' }])
  })

  it.each(['en', 'zh'] as const)('reads its own template of %s', async (language) => {
    const channel = 'Tea, "regulars"'
    const timezone = 'Asia/Shanghai'
    const text = planTemplate({ language, day: '2036-11-24', timezone, channel })
    const { plan, rows } = await read(text)
    expect(plan.type).toBe('plan')
    expect(rows.map(({ cells }) => [cells.contentType, cells.packaging, cells.channels])).toEqual([
      ['interaction', 'topic', channel],
      ['values', 'topic', channel],
    ])
    expect(rows.every(({ flaw }) => flaw === undefined)).toBe(true)
  })

  it('leaves a stray quotation mark where it is', async () => {
    expect((await read([header, row('5" of rain')].join('\n'))).titles).toEqual(['5" of rain'])
  })

  it('reads UTF-8 with and without a byte order mark, GB18030 and UTF-16', async () => {
    const text = [header, row('立冬的茶 🍵')].join('\r\n')
    const files = {
      'UTF-8': [Buffer.from(text), Buffer.from(`\uFEFF${text}`)],
      GB18030: [iconv.encode(text, 'gb18030')],
      'UTF-16': [iconv.encode(text, 'utf16le', { addBOM: true })],
    }
    for (const [encoding, all] of Object.entries(files)) {
      for (const bytes of all) {
        const { plan, titles } = await read(bytes)
        expect(plan).toMatchObject({ type: 'plan', encoding })
        expect(titles).toEqual(['立冬的茶 🍵'])
      }
    }
  })

  it('reads what Excel writes with semicolons or tabs', async () => {
    for (const sign of [';', '\t']) {
      const text = [header, row('a')].join('\n').replaceAll(',', sign)
      expect((await read(text)).titles).toEqual(['a'])
    }
  })

  it('takes column names in any letter case and order, and fills those left out', async () => {
    const { rows } = await read('TIMEZONE,publishat,ContentType,title\nUTC,x,values,a')
    expect(rows[0]?.cells).toMatchObject({ timezone: 'UTC', title: 'a', link: '' })
  })

  it('marks short and long rows, and goes on', async () => {
    const { rows } = await read([header, 'a,b', row('c'), `${row('d')},,`].join('\n'))
    expect(rows.map(({ flaw }) => flaw)).toEqual([
      { code: 'cell-count', cells: 2, expected: 6 },
      undefined,
      { code: 'cell-count', cells: 8, expected: 6 },
    ])
  })

  it('keeps the rows before a quotation mark that is never closed, and says where it opens', async () => {
    const { rows } = await read([header, row('a'), row('"b'), row('c')].join('\n'))
    expect(rows.map(({ row: number, flaw }) => [number, flaw?.code])).toEqual([
      [2, undefined],
      [3, 'quote-open'],
    ])
  })

  it('names every missing, unknown and repeated column', async () => {
    expect(await problemsOf('title,Title,body,kanal,publishAt')).toMatchObject([
      { code: 'missing-columns', found: 'contentType, timezone' },
      { code: 'unknown-columns', found: 'kanal' },
      { code: 'repeated-columns', found: 'Title' },
    ])
  })

  it('refuses an empty file, a workbook and bytes that are no text', async () => {
    const codes = async (bytes: Uint8Array) => (await problemsOf(bytes)).map(({ code }) => code)
    expect(await codes(Buffer.from('\uFEFF\r\n\r\n'))).toEqual(['empty-file'])
    expect(await codes(Buffer.from('PK\u0003\u0004rest'))).toEqual(['not-text'])
    expect(await codes(Buffer.from([0x61, 0, 0x62]))).toEqual(['not-text'])
    expect(await codes(Buffer.from([0x61, 0xff, 0xff, 0x80]))).toEqual(['not-text'])
  })

  it('hands out rows of a long plan as they come', async () => {
    const text = [
      header,
      ...Array.from({ length: 10_000 }, (_, i) => row(`t${i}`, '长'.repeat(50))),
    ]
    const { rows } = await read(text.join('\n'))
    expect(rows).toHaveLength(10_000)
    expect(rows.at(-1)).toMatchObject({ row: 10_001, line: 10_001 })
  })
})
