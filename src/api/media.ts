import { z } from 'zod'
import type { MediaAdded } from '../publishing/media/addMedia.ts'
import { addMedia, addMediaByUrl, maxImageBytes } from '../publishing/media/addMedia.ts'
import { listMedia, readMediaByIds } from '../publishing/media/readMedia.ts'
import { pageById, pageOf, pageQuery } from './page.ts'
import type { Problem } from './problem.ts'
import { rawBody } from './rawBody.ts'
import type { Asked, Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, idParams, webAddress } from './shapes.ts'

const file = {
  url: z.string(),
  mimeType: z.string(),
  size: z.int().meta({ description: 'Bytes.' }),
  width: z.int().nullable(),
  height: z.int().nullable(),
}

export const mediaShape = z
  .object({
    id: z.string(),
    alt: z.string(),
    filename: z.string(),
    ...file,
    sizes: z
      .record(z.string(), z.object(file))
      .meta({ description: 'Renditions by name: thumbnail, card, page.' }),
    createdAt: answeredAt,
  })
  .meta({ id: 'Media' })

const alt = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .meta({ description: 'What it shows, for people who cannot see it.' })
const about = { tag: 'media', heedsReach: true } as const

/** Pictures. They are public in any case, so keys that are limited see them all. */
export const mediaRoutes: Route[] = [
  route({
    ...about,
    method: 'get',
    path: '/media',
    id: 'listMedia',
    summary: 'Pictures with their renditions, newest first',
    scope: 'read:media',
    query: z.strictObject(pageQuery),
    answers: { 200: pageOf(mediaShape) },
  }).answer(({ payload, query }) =>
    pageById({
      path: '/media',
      query,
      read: ({ behind, limit }) => listMedia({ payload, where: { and: behind }, limit }),
    }),
  ),
  route({
    ...about,
    method: 'get',
    path: '/media/:id',
    id: 'readMedia',
    summary: 'A picture with its renditions',
    scope: 'read:media',
    params: idParams,
    answers: { 200: mediaShape },
  }).answer(async ({ payload, params }) => {
    const media = (await readMediaByIds({ payload, ids: [params.id] })).get(params.id)
    return media ? { status: 200, body: media } : { problem: 'not-found' }
  }),
  route({
    ...about,
    method: 'post',
    path: '/media',
    id: 'uploadMedia',
    summary: 'Upload a picture as a form with the parts file and alt',
    description: 'JPEG, PNG, WebP or GIF by its content, up to 32 MB and 100 million pixels.',
    scope: 'write:media',
    bodyMime: 'multipart/form-data',
    form: z.object({ file: z.string().meta({ override: rawBody }), alt }),
    bodyLimit: `${maxImageBytes + 64 * 1024}b`,
    answers: { 201: mediaShape },
  }).answer(async (asked) => {
    const { payload, asker } = asked
    const form = await readForm(asked)
    if ('problem' in form) return form
    const added = await addMedia({ payload, user: asker.user, ...form })
    return toReply({ asked, added })
  }),
  route({
    ...about,
    method: 'post',
    path: '/media/by-url',
    id: 'addMediaByUrl',
    summary: 'Take a picture from an address of the web',
    scope: 'write:media',
    body: z.strictObject({ url: webAddress, alt }),
    answers: { 201: mediaShape },
  }).answer(async (asked) => {
    const { payload, asker, body } = asked
    const added = await addMediaByUrl({ payload, user: asker.user, ...body })
    return toReply({ asked, added })
  }),
]

type Uploaded = { bytes: Uint8Array; name: string; alt: string }
type Uploading = Pick<Asked<unknown, unknown, unknown, unknown>, 'header'> & { body: unknown }

async function readForm({ header, body }: Uploading): Promise<Uploaded | Problem> {
  const form = await parseForm({ type: header('content-type') ?? '', bytes: body as Buffer })
  if (!form)
    return {
      problem: 'invalid',
      detail: { en: 'The body is not the form its type says.', zh: '正文不是其类型所说的表单。' },
    }
  const known = [...form.keys()].filter((name) => name !== 'file' && name !== 'alt')
  const [picture, text] = [form.get('file'), alt.safeParse(form.get('alt'))]
  const errors = [
    ...known.map((path) => ({ path, message: noPart })),
    ...(picture instanceof File ? [] : [{ path: 'file', message: noFile }]),
    ...(text.success ? [] : [{ path: 'alt', message: noAlt }]),
  ]
  if (errors.length > 0 || !(picture instanceof File) || !text.success) {
    return { problem: 'invalid', detail: unusableForm, errors }
  }
  const bytes = new Uint8Array(await picture.arrayBuffer())
  return { bytes, name: picture.name, alt: text.data }
}

async function parseForm({
  type,
  bytes,
}: {
  type: string
  bytes: Buffer
}): Promise<FormData | null> {
  try {
    const body = new Uint8Array(bytes)
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    // A boundary that is not there, a part cut off.
    return null
  }
}

async function toReply({
  asked,
  added,
}: {
  asked: Pick<Asked<unknown, unknown, unknown, unknown>, 'payload'>
  added: MediaAdded
}) {
  if (added.type === 'refused') {
    const detail = { en: 'This picture cannot be taken.', zh: '这张图片不能接收。' }
    return { problem: 'invalid', detail, errors: added.errors } satisfies Problem
  }
  const found = await readMediaByIds({ payload: asked.payload, ids: [added.id] })
  const headers = { Location: `/v1/media/${added.id}` }
  return { status: 201 as const, headers, body: found.get(added.id)! }
}

const unusableForm = {
  en: 'The form has parts that cannot be used.',
  zh: '表单里有不能使用的部分。',
}
const noPart = {
  en: 'There is no such part: only file and alt.',
  zh: '没有这一项：只有 file 和 alt。',
}
const noFile = { en: 'Send the picture as a file.', zh: '请以文件形式发送图片。' }
const noAlt = {
  en: 'Say what it shows, in up to 1000 letters.',
  zh: '请说明图片内容，最多 1000 个字符。',
}
