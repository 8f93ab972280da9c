import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/importing/sources/readMarkdown.ts'

function read(text: string | Buffer, { beside = [] }: { beside?: string[] } = {}) {
  const bytes = Buffer.from(text)
  const has = (name: string) => beside.includes(name)
  return readMarkdown({ bytes, row: 1, name: 'week/one.md', has, defaults: { timezone: 'UTC' } })
}

describe('a post in Markdown', () => {
  it.each([
    ['![](tea.png)', 'week/tea.png'],
    ['![茶](<图/茶 杯.png> "A cup")', 'week/图/茶 杯.png'],
    ["![](tea cup.png 'A cup (of tea)')", 'week/tea cup.png'],
    ['![](tea%20cup.png)', 'week/tea cup.png'],
    ['![](100%.png)', 'week/100%.png'],
    ['![](tea (1).png)', 'week/tea (1).png'],
    ['![](../images/tea.png)', 'images/tea.png'],
    ['![](../../tea.png)', '../tea.png'],
    ['![](https://example.com/tea.png)', ''],
    ['![](  )', ''],
    ['![]()', ''],
    ['![](<>)', ''],
  ])('has its first local picture as its own: %s', (link, image) => {
    const { cells } = read(`${link}\n\nWater first.`)
    expect(cells.image).toBe(image)
    expect(cells.body).toBe(image ? 'Water first.' : `${link}\n\nWater first.`)
  })

  it('may name its picture beside itself or from the top', () => {
    const text = '---\nimage: tea.png\n---\nx'
    expect(read(text, { beside: ['week/tea.png'] }).cells.image).toBe('week/tea.png')
    expect(read(text).cells.image).toBe('tea.png')
  })

  it('takes its title from the front matter, its heading or its name, in this order', () => {
    expect(read('---\ntitle: Said\n---\n# Heading\n\nx').cells).toMatchObject({
      ...{ title: 'Said', body: '# Heading\n\nx', timezone: 'UTC' },
    })
    expect(read('# Heading\n\nx').cells).toMatchObject({ title: 'Heading', body: 'x' })
    expect(read('x').cells.title).toBe('one')
  })

  it.each([
    [
      'front-matter',
      `---\n${Array.from({ length: 60_000 }, (_, i) => `k${i}: v`).join('\n')}\n---\n`,
    ],
    ['front-matter', `---\na: ${'['.repeat(400_000)}\n---\n`],
    ['front-matter', '---\na: &a [x]\nb: *c\n---\n'],
    ['front-matter', `---\na: &a [x]\nbody: [${'*a,'.repeat(2_000)}]\nb: &b [*a]\n---\n`],
    [undefined, '!['.repeat(200_000)],
    [undefined, `![a](${' '.repeat(495)}`.repeat(1_000)],
    [undefined, `![a](b "${'" "'.repeat(160)}`.repeat(1_000)],
    [undefined, `#${'\n'.repeat(500_000)}`],
  ])('is read in no time, whatever it is: %s', (code, text) => {
    const began = performance.now()
    expect(read(text).flaw?.code).toBe(code)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
