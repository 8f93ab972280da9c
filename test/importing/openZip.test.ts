import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/importing/problem.ts'
import { problemText } from '../../src/importing/problemText.ts'
import { zipLimits } from '../../src/importing/sources/zip/limits.ts'
import { openZip } from '../../src/importing/sources/zip/openZip.ts'
import { isUtf8, zipOf, type ZipPart } from '../given/zip.ts'

const megabyte = 1024 * 1024

async function filesOf(parts: ZipPart[]) {
  const zip = await openZip({ bytes: zipOf(parts) })
  if (zip.type === 'unreadable') throw new Error(JSON.stringify(zip.problems))
  return zip.files
}

async function namesOf(parts: ZipPart[]) {
  return (await filesOf(parts)).list()
}

async function problemsOf(bytes: Buffer | ZipPart[]) {
  const zip = await openZip({ bytes: Array.isArray(bytes) ? zipOf(bytes) : bytes })
  return zip.type === 'unreadable' ? zip.problems : []
}

async function codesOf(bytes: Buffer | ZipPart[]) {
  return (await problemsOf(bytes)).map(({ code, found }) => [code, found])
}

function expectProblems(problems: Problem[]): void {
  expect(problems.length).toBeGreaterThan(0)
}

describe('the names in a zip', () => {
  const name = '周一/早安茶语.md'

  it('are read as macOS, Windows in China and 7-Zip write them', async () => {
    const gbk = iconv.encode(name, 'gbk')
    expect(await namesOf([{ name }])).toEqual([name])
    expect(await namesOf([{ name, flags: 0 }])).toEqual([name])
    expect(await namesOf([{ name: gbk, flags: 0 }])).toEqual([name])
    const field = Buffer.alloc(9)
    field.writeUInt16LE(0x7075, 0)
    field.writeUInt16LE(5 + Buffer.byteLength(name), 2)
    field.writeUInt8(1, 4)
    field.writeUInt32LE(crc32(Buffer.from('week.md')), 5)
    const extra = Buffer.concat([field, Buffer.from(name)])
    expect(await namesOf([{ name: 'week.md', flags: 0, extra }])).toEqual([name])
    // The entry was renamed by a program that does not know the field.
    expect(await namesOf([{ name: 'else.md', flags: 0, extra }])).toEqual(['else.md'])
  })

  it('of older Western programs are CP437, as the format says', async () => {
    const cafe = iconv.encode('café.md', 'cp437')
    expect(await namesOf([{ name: cafe, flags: 0 }])).toEqual(['café.md'])
  })

  it('may have the separator of Windows, and accents beside their letters', async () => {
    const files = await filesOf([{ name: './bilder\\.\\caf\u0065\u0301.png', data: 'x' }])
    expect(await files.list()).toEqual(['bilder/café.png'])
    expect((await files.read({ name: 'bilder/café.png', limit: 9 })).type).toBe('bytes')
  })

  it('leave out what systems add by themselves', async () => {
    const added = ['__MACOSX/week/._one.md', 'week/.DS_Store', 'week/Thumbs.db', 'desktop.ini']
    const names = [...added, 'week/', 'week/one.md', '.git/config']
    expect(await namesOf(names.map((each) => ({ name: each })))).toEqual(['week/one.md'])
  })
})

describe('a file of a zip', () => {
  it('is unpacked whole, stored or deflated', async () => {
    const files = await filesOf([
      { name: 'a.md', data: 'tea '.repeat(1000) },
      { name: 'b.md', data: 'tea', method: 0 },
    ])
    const a = await files.read({ name: 'a.md', limit: 4000 })
    expect(a).toEqual({ type: 'bytes', bytes: Buffer.from('tea '.repeat(1000)) })
    expect(await files.read({ name: 'b.md', limit: 3 })).toMatchObject({ type: 'bytes' })
    expect(await files.read({ name: 'b.md', limit: 2 })).toEqual({ type: 'too-large' })
    expect(await files.read({ name: 'c.md', limit: 3 })).toEqual({ type: 'missing' })
  })

  it('that is not what the table says of it is damaged, and never longer than it says', async () => {
    const data = 'tea '.repeat(10 * megabyte)
    const files = await filesOf([
      { name: 'longer.md', data, size: 20 },
      { name: 'shorter.md', data: 'tea', size: 30 },
      { name: 'other.md', data: 'tea', crc: 1 },
    ])
    for (const name of ['longer.md', 'shorter.md', 'other.md']) {
      expect(await files.read({ name, limit: megabyte }), name).toEqual({ type: 'damaged' })
    }
  })
})

describe('a zip is refused as a whole', () => {
  it.each([
    '../../etc/passwd',
    'week/../../secret.md',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '..\\one.md',
    'a\0.md',
    'a\n.md',
  ])('for a path that leads out: %j', async (name) => {
    const [problem] = await problemsOf([{ name: 'good.md' }, { name }])
    expect(problem?.code).toBe('zip-outside')
  })

  it('for links and devices', async () => {
    const special = [0o120777, 0o020666, 0o010644, 0o140755]
    const parts = special.map((mode, index) => ({ name: `${index}.md`, mode, data: '/etc/passwd' }))
    expect(await codesOf(parts)).toEqual([['zip-link', '0.md, 1.md, 2.md, 3.md']])
  })

  it('for passwords, other ways to pack and archives inside', async () => {
    expect(
      await codesOf([
        { name: 'a.md', data: 'x', flags: isUtf8 | 1 },
        { name: 'b.md', data: 'x', method: 12 },
        { name: 'c.zip', data: 'x' },
        { name: 'd.tar.gz', data: 'x' },
      ]),
    ).toEqual([
      ['zip-encrypted', 'a.md'],
      ['zip-method', 'b.md'],
      ['zip-nested', 'c.zip, d.tar.gz'],
    ])
    const strong = [{ name: 'a.md', data: 'x', flags: isUtf8 | 1 | 0x40 }]
    expect((await codesOf(strong))[0]?.[0]).toBe('zip-encrypted')
  })

  it('for names that stand twice, also where they only look alike', async () => {
    const parts = ['caf\u0065\u0301.md', 'café.md', 'a.md'].map((name) => ({ name }))
    expect(await codesOf(parts)).toEqual([['zip-repeated', 'café.md']])
  })

  it('for paths without end', async () => {
    expect((await codesOf([{ name: 'a/'.repeat(30) + 'x.md' }]))[0]?.[0]).toBe('zip-deep')
    expect((await codesOf([{ name: `${'a'.repeat(600)}.md` }]))[0]?.[0]).toBe('zip-deep')
  })

  it('for a bomb, told from its table alone', async () => {
    const bomb = Buffer.alloc(30 * megabyte)
    const bytes = zipOf([{ name: 'a.csv', data: bomb }])
    expect(bytes.length).toBeLessThan(40_000)
    expect(await codesOf(bytes)).toEqual([['zip-ratio', 'a.csv']])
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...{ name: `${index}.jpg`, data: 'x', method: 0, size: 31 * megabyte },
      packedSize: 31 * megabyte,
    }))
    expect(await codesOf(many)).toEqual([['zip-too-large', '1240']])
    const one = { size: 33 * megabyte, packedSize: 33 * megabyte, method: 0 }
    expect(await codesOf([{ name: 'a.jpg', ...one }])).toEqual([['zip-file-too-large', 'a.jpg']])
  })

  it('for too many files, told from its end alone', async () => {
    const parts = Array.from({ length: zipLimits.entries + 1 }, (_, index) => ({
      name: `${index}.md`,
    }))
    expect(await codesOf(parts)).toEqual([['zip-too-many', '2001']])
    expect((await codesOf(zipOf(parts.slice(0, 3), { entryCount: 60_000 })))[0]?.[0]).toBe(
      'zip-too-many',
    )
  })

  it('where it is cut off, scribbled on or no zip at all', async () => {
    const good = zipOf([{ name: 'a.md', data: 'tea' }])
    const scribbled = Buffer.from(good)
    scribbled.fill(0xee, good.length - 70, good.length - 30)
    const lying = zipOf([{ name: 'a.md' }], { entryCount: 9 })
    for (const bytes of [good.subarray(0, -5), scribbled, lying, Buffer.from('PK\x03\x04')]) {
      expect((await codesOf(bytes))[0]?.[0]).toBe('zip-damaged')
    }
  })

  it('or read, whatever bytes it is made of: opening one never fails in another way', async () => {
    const good = zipOf([
      { name: 'a.md', data: 'tea '.repeat(50) },
      { name: 'b/c.png', data: 'x', method: 0 },
    ])
    const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 })
    const judge = async (changed: [number, number][], cut: number) => {
      const bytes = Buffer.from(good)
      for (const [at, value] of changed) bytes[at] = value
      const zip = await openZip({ bytes: bytes.subarray(0, bytes.length - cut) })
      if (zip.type === 'unreadable') return expectProblems(zip.problems)
      for (const name of await zip.files.list()) {
        const { type } = await zip.files.read({ name, limit: megabyte })
        expect(['bytes', 'damaged', 'too-large']).toContain(type)
      }
    }
    await fc.assert(fc.asyncProperty(changes, fc.nat(3), judge), { numRuns: 2_000 })
  })

  it('in words of both languages, with the names', async () => {
    const problems = await problemsOf([
      { name: '../早安.md' },
      { name: '茶.md', data: 'x', flags: isUtf8 | 1 },
    ])
    const texts = (['en', 'zh'] as const).flatMap((language) =>
      problems.map((problem) => problemText({ problem, language })),
    )
    expect(texts).toEqual([
      'the zip has paths that lead out of it: ../早安.md; allowed: paths inside the zip, such as images/tea.jpg',
      'the zip has a password: 茶.md; allowed: a zip without password',
      '压缩包里有指向外部的路径：../早安.md；应为：压缩包内的路径，例如 images/tea.jpg',
      '压缩包有密码：茶.md；应为：不加密码的压缩包',
    ])
  })
})
