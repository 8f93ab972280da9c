import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import { toMarkdown } from '../../../src/domain/message/toMarkdown.ts'
import type { Channel, Column, Post } from '../../../src/payload-types.ts'
import { fillFromPool } from '../../../src/publishing/fallback/fillFromPool.ts'
import { givenDrainer, type TestDrainer } from '../../given/drainer.ts'
import {
  givenChannel,
  givenColumn,
  givenCommunity,
  givenDraft,
  givenPost,
  givenSent,
} from '../../given/lanmu.ts'
import type { TestPayload } from '../../given/payload.ts'
import { startTestPayload } from '../../given/payload.ts'

let given: TestPayload
let payload: Payload
let drainer: TestDrainer
let channel: Channel

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  drainer = await givenDrainer(given)
  channel = await givenChannel({ payload })
})
afterAll(async () => {
  await drainer.close()
  await given.close()
})

/** The day's issue is at 08:30 in Shanghai; the pool is asked from 08:28 on. */
const on = (day: number, minutes = 0): Date => new Date(Date.UTC(2100, 0, day, 0, 30 + minutes))

function evergreen(title: string, day = -60): Promise<Post> {
  const body = fromMarkdown(`**${title}** {{date}}`) as unknown as Post['body']
  return givenPost({ payload, channels: [channel], publishAt: on(day), title, body })
}

async function shown(title: string, day: number): Promise<Post> {
  const post = await evergreen(title, day)
  await givenSent({ payload, post, at: on(day) })
  return post
}

function givenFilled(posts: Post[], more: object = {}, channels = [channel]): Promise<Column> {
  const fallback = { isOn: true, cooldownDays: 30, maxRepeats: 3, ...more }
  const pool = { ...fallback, posts: posts.map(({ id }) => id) }
  return givenColumn({ payload, channels, fallback: pool })
}

async function inColumn({ id }: Column): Promise<Post[]> {
  const { docs } = await payload.find({
    collection: 'posts',
    where: { column: { equals: id }, issue: { exists: true } },
    sort: 'publishAt',
    depth: 0,
  })
  return docs
}

async function fill(...at: Date[]): Promise<void> {
  for (const now of at) await fillFromPool({ payload, now })
}

describe('an issue that is still empty at its time', () => {
  it('shows the post of the pool that was not shown for the longest time, as a rerun', async () => {
    const [late, early] = [await shown('Late', -40), await shown('Early', -80)]
    const column = await givenFilled([late, early])
    await fill(on(4, -3))
    expect(await inColumn(column)).toEqual([])
    await fill(on(4, -1))
    const [rerun] = await inColumn(column)
    expect(rerun).toMatchObject({
      title: 'Early',
      rerunOf: early.id,
      issue: `2100-01-04#${column.slug}`,
      publishAt: on(4).toISOString(),
      state: 'scheduled',
      channels: [channel.id],
    })
    expect(toMarkdown(rerun!.body as never)).toContain('**Early**')
    await fill(on(4), on(4, 1), on(4, 4), on(5), on(6))
    expect((await inColumn(column)).map(({ title }) => title)).toEqual(['Early', 'Late'])
  })

  it('is left to people where the pool is off, and where somebody filled or skipped it', async () => {
    const post = await shown('Often', -40)
    const off = await givenFilled([post], { isOn: false })
    const filled = await givenFilled([post])
    await givenDraft({ payload, column: filled.id, issue: `2100-01-10#${filled.slug}` })
    const skipped = await givenFilled([post])
    const exceptions = [{ issue: `2100-01-10#${skipped.slug}`, type: 'skip' as const }]
    await payload.update({ collection: 'columns', id: skipped.id, data: { exceptions } })
    await fill(on(10))
    expect(await inColumn(off)).toEqual([])
    expect((await inColumn(filled)).map(({ rerunOf }) => rerunOf ?? null)).toEqual([null])
    expect(await inColumn(skipped)).toEqual([])
    await payload.update({
      collection: 'columns',
      id: filled.id,
      data: { fallback: { isOn: false } },
    })
    await payload.update({
      collection: 'columns',
      id: skipped.id,
      data: { fallback: { isOn: false } },
    })
  })

  it('takes only what somebody approved, and never a post that is held or in the trash', async () => {
    const draft = await givenDraft({ payload, title: 'Draft', channels: [channel.id] })
    const [held, trashed] = [await shown('Held', -60), await shown('Trashed', -60)]
    await payload.create({
      collection: 'holds',
      data: { scope: 'post', post: held.id, reason: 'a dispute' },
    })
    const data = { deletedAt: new Date().toISOString() }
    await payload.update({ collection: 'posts', id: trashed.id, data })
    const column = await givenFilled([draft, held, trashed])
    await fill(on(12))
    expect(await inColumn(column)).toEqual([])
    const approved = { state: 'approved', title: 'Approved by now' } as const
    await payload.update({ collection: 'posts', id: draft.id, data: approved, draft: true })
    await fill(on(13))
    expect((await inColumn(column)).map(({ title }) => title)).toEqual(['Approved by now'])
  })

  it('shows a post as often as it may be, and not again before its days are over', async () => {
    const post = await shown('Rare', -60)
    const column = await givenFilled([post], { cooldownDays: 2, maxRepeats: 2 })
    await fill(...[16, 17, 18, 19, 20, 21, 22].map((day) => on(day)))
    const days = (await inColumn(column)).map(({ issue }) => issue!.slice(0, 10))
    expect(days).toEqual(['2100-01-16', '2100-01-18'])
  })

  it('shows nothing that would break the mix of a community', async () => {
    const fans = await givenCommunity({ payload })
    const reach = await givenChannel({ payload, communities: [fans.id] })
    for (const day of [23, 24, 25, 26, 27]) {
      const contentType = day % 2 ? ('product' as const) : ('interaction' as const)
      await givenPost({ payload, channels: [reach], publishAt: on(day, 60), contentType })
    }
    const pushy = { contentType: 'product' as const }
    const product = await givenPost({ payload, channels: [channel], publishAt: on(-90), ...pushy })
    const talk = await givenPost({
      payload,
      channels: [channel],
      publishAt: on(-80),
      contentType: 'interaction',
    })
    const column = await givenFilled([product, talk], {}, [reach])
    await fill(on(28))
    expect((await inColumn(column)).map(({ rerunOf }) => rerunOf)).toEqual([talk.id])
    await fill(on(29))
    expect(await inColumn(column)).toHaveLength(1)
  })

  it('leaves by itself, once, whatever number of workers look after it', async () => {
    const pool = [await shown('One', -50), await shown('Two', -45)]
    const columns = await Promise.all([givenFilled(pool), givenFilled(pool), givenFilled(pool)])
    await Promise.all(Array.from({ length: 6 }, () => fillFromPool({ payload, now: on(31, -1) })))
    const filled = (await Promise.all(columns.map(inColumn))).flat()
    // Three columns, two posts that are not shown twice within 30 days.
    expect(filled).toHaveLength(2)
    expect(new Set(filled.map(({ rerunOf }) => rerunOf)).size).toBe(2)
    await drainer.drainAt({ channelId: channel.id, now: on(31) })
    const { docs } = await payload.find({
      collection: 'deliveries',
      where: { post: { in: filled.map(({ id }) => id) } },
    })
    expect(docs.map(({ state }) => state)).toEqual(['sent', 'sent'])
  })
})
