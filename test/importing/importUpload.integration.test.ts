import { readFile } from 'node:fs/promises'
import type { TypedUser } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanReport } from '../../src/importing/report.ts'
import { givenChannel, givenUser } from '../given/lanmu.ts'
import { startTestPayload, type TestPayload } from '../given/payload.ts'

const header = 'externalId,title,contentType,channels,publishAt,timezone,image'
const rows = [
  'up-1,First,values,console,2036-11-24 10:00,Asia/Shanghai,images/tea.jpg',
  'up-2,Second,promo,console,2036-11-24 10:00,Asia/Shanghai,',
]

let test: TestPayload
let editor: TypedUser
let author: TypedUser

beforeAll(async () => {
  test = await startTestPayload()
  const { payload } = test
  await givenChannel({ payload, slug: 'console', kind: 'console' })
  await givenUser({ payload: test.payload, role: 'admin' })
  editor = await givenUser({ payload: test.payload, role: 'editor' })
  author = await givenUser({ payload: test.payload, role: 'author' })
  const background = { r: 40, g: 120, b: 80 }
  const image = sharp({
    create: { width: 64, height: 48, channels: 3, background },
  }).jpeg()
  await payload.create({
    collection: 'media',
    data: { alt: 'A cup of tea' },
    file: file({
      data: await image.toBuffer(),
      name: 'tea.jpg',
      mimetype: 'image/jpeg',
    }),
  })
})

afterAll(() => test.close())

describe('an uploaded plan', () => {
  it('is only judged at first, and imported when "dry run" is cleared', async () => {
    const created = await upload([header, ...rows].join('\n'))
    const first = created.report as PlanReport
    expect(first.isDryRun).toBe(true)
    expect(first.totals).toMatchObject({ imported: 1, refused: 1 })
    expect(await countPosts()).toBe(0)

    const saved = await test.payload.update({
      collection: 'imports',
      id: created.id,
      data: { isDryRun: false },
      overrideAccess: false,
      user: editor,
    })
    const second = saved.report as PlanReport
    expect(second.isDryRun).toBe(false)
    expect(second.rows.map(({ outcome }) => outcome)).toEqual(['imported', 'refused'])
    expect(second.rows[1]?.problems[0]).toMatchObject({
      field: 'contentType',
      found: 'promo',
    })
    expect([saved.taken, saved.refused]).toEqual([1, 1])
    expect(await countPosts()).toBe(1)

    const { docs } = await test.payload.find({ collection: 'posts', depth: 0 })
    expect(docs[0]?.owner).toBe(editor.id)
    expect(docs[0]?.media).toHaveLength(1)
  })

  it('keeps its own report, whatever the upload claims', async () => {
    const created = await upload([header, ...rows].join('\n'), {
      report: { forged: true },
      taken: 99,
    })
    expect((created.report as PlanReport).totals.rows).toBe(2)
    expect(created.taken).toBe(1)
  })

  it('has to be a CSV file', async () => {
    const data = await readFile(new URL('../given/plan.csv', import.meta.url))
    await expect(
      test.payload.create({
        collection: 'imports',
        data: {},
        file: file({ data, name: 'plan.exe', mimetype: 'text/csv' }),
      }),
    ).rejects.toMatchObject({ status: 400 })
  })

  it('is not for authors', async () => {
    await expect(upload(header, {}, author)).rejects.toMatchObject({
      status: 403,
    })
  })
})

function upload(text: string, data: Record<string, unknown> = {}, user = editor) {
  return test.payload.create({
    collection: 'imports',
    data,
    file: file({
      data: Buffer.from(text),
      name: 'plan.csv',
      mimetype: 'text/csv',
    }),
    overrideAccess: false,
    user,
  })
}

function file(from: { data: Buffer; name: string; mimetype: string }) {
  return { ...from, size: from.data.length }
}

async function countPosts(): Promise<number> {
  const { totalDocs } = await test.payload.count({
    collection: 'posts',
    where: { id: { exists: true } },
  })
  return totalDocs
}
