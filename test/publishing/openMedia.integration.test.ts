import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MessageMedia } from '../../src/domain/message/message.ts'
import { anyMedia } from '../../src/domain/message/mediaLimits.ts'
import { createOpenMedia } from '../../src/publishing/openMedia.ts'
import { readMessage } from '../../src/publishing/readMessage.ts'
import { readApprovedPost } from '../../src/publishing/readApprovedPost.ts'
import { startHttpServer } from '../channels/localServer.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { photo } from '../media/givenPicture.ts'

let given: TestPayload
beforeAll(async () => {
  given = await startTestPayload()
})
afterAll(() => given.close())

const limits = { ...anyMedia, formats: ['image/jpeg'] as const, maxWidth: 60, altMax: 8 }

/** A scheduled post with one picture, as a channel is given it. */
async function givenPicture(): Promise<MessageMedia> {
  const { payload } = given
  const data = await photo({ width: 120, height: 60 }).png().toBuffer()
  const picture = await payload.create({
    collection: 'media',
    data: { alt: 'A cup in the mist' },
    file: { data, mimetype: 'image/png', name: 'cup 茶.png', size: data.length },
  })
  const feed = await givenChannel({ payload })
  const publishAt = new Date(Date.now() + 3600_000)
  const { id } = await givenPost({ payload, channels: [feed], publishAt, media: [picture.id] })
  const post = await readApprovedPost({ payload, postId: id })
  const asked = { payload, post: post!, channel: String(feed.id), issueNumber: null }
  const { media } = await readMessage(asked)
  return media[0]!
}

it('opens a picture of a post in the form that the channel takes', async () => {
  const media = await givenPicture()
  const opened = await createOpenMedia({ payload: given.payload, limits })(media)
  if (opened.type === 'refused') throw new Error(opened.reason.en)
  const { bytes, ...file } = opened.file
  expect(file).toMatchObject({ mimeType: 'image/jpeg', width: 60, height: 30, alt: 'A cup i…' })
  expect(file.fileName).toMatch(/^cup.*\.jpg$/)
  expect((await sharp(bytes).metadata()).format).toBe('jpeg')
})

it('fetches it from the web process where the file is on another machine', async () => {
  const { payload, folder } = given
  const media = await givenPicture()
  const name = decodeURIComponent(new URL(media.url).pathname.split('/').at(-1)!)
  const moved = path.join(folder, 'elsewhere')
  await rename(path.join(folder, 'uploads', name), moved)
  const bytes = await readFile(moved)
  const server = await startHttpServer((response) => response.end(bytes))
  const { serverURL } = payload.config
  const open = createOpenMedia({ payload, limits })
  try {
    payload.config.serverURL = server.url
    expect(await open(media)).toMatchObject({ type: 'ready', file: { width: 60 } })
    expect(server.requests[0]?.path).toBe(new URL(media.url).pathname)
    server.answerWith((response) => response.writeHead(404).end())
    expect(await open(media)).toMatchObject({
      type: 'refused',
      reason: { en: "the picture's file was not found (404)", zh: '找不到图片文件（404）' },
    })
    server.answerWith((response) => response.writeHead(302, { location: '/secret' }).end())
    expect(await open(media)).toMatchObject({ type: 'refused' })
    expect(server.requests.map((request) => request.path)).not.toContain('/secret')
  } finally {
    payload.config.serverURL = serverURL
    await server.close()
  }
})

it('says so where the picture was deleted meanwhile', async () => {
  const { payload } = given
  const media = await givenPicture()
  await payload.delete({ collection: 'media', id: media.id })
  const opened = await createOpenMedia({ payload, limits })(media)
  expect(opened).toMatchObject({ type: 'refused', reason: { en: 'the picture was deleted' } })
})
