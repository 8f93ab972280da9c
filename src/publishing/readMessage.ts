import type { Payload } from 'payload'
import type { DateForm } from '../domain/calendar/dateForms.ts'
import { dateText } from '../domain/calendar/dateForms.ts'
import { fillBody, fillText } from '../domain/message/fillBlanks.ts'
import type { Message, MessageMedia } from '../domain/message/message.ts'
import type { RichText } from '../domain/message/richText.ts'
import { saidOn } from '../domain/message/variant.ts'
import type { ApprovedPost } from './readApprovedPost.ts'

/**
 * What a channel is given of an approved post. Media addresses are absolute. In a column's post
 * `{{issue}}` and `{{date}}` are what they stand for.
 */
export async function readMessage({
  payload,
  post: given,
  channel,
  dueAt = given.publishAt,
  issueNumber,
}: {
  payload: Payload
  post: ApprovedPost
  channel: string
  /** When this delivery of it is due. */
  dueAt?: Date
  /** What its issue leaves under; `null`: no number. */
  issueNumber: number | null
}): Promise<Message> {
  const post = saidOn({ post: given, channel })
  const [column, media] = await Promise.all([
    readColumn({ payload, id: post.column }),
    readMedia({ payload, ids: post.media }),
  ])
  return toMessage({ post, dueAt, issueNumber, column, media })
}

/** The same of what was read already, as one channel gets it. */
export function toMessage({
  post,
  dueAt,
  issueNumber,
  column,
  media,
}: {
  post: ApprovedPost
  dueAt: Date
  issueNumber: number | null
  column: NamedColumn | null
  media: MessageMedia[]
}): Message {
  const blanks = column && {
    issue: issueNumber === null ? null : String(issueNumber),
    date: dateText({ at: dueAt, timezone: column.timezone, form: column.dateForm ?? 'iso' }),
  }
  const body = post.body ?? emptyText
  return {
    title: blanks ? fillText({ text: post.title, blanks }) : post.title,
    contentType: post.contentType,
    packaging: post.packaging,
    body: blanks ? fillBody({ body, blanks }) : body,
    link: post.link,
    media,
    column: column?.name ?? null,
    dueAt,
  }
}

const emptyText: RichText = { root: { type: 'root', children: [] } }

export async function readMedia({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<MessageMedia[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
  })
  const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
  return ids.flatMap((id) => {
    const doc = byId.get(id)
    if (!doc?.url) return []
    return [
      {
        id,
        url: new URL(doc.url, payload.config.serverURL).href,
        mimeType: doc.mimeType ?? 'application/octet-stream',
        size: doc.filesize ?? 0,
        width: doc.width ?? null,
        height: doc.height ?? null,
        alt: doc.alt,
      },
    ]
  })
}

/** What a message takes of its column. */
export type NamedColumn = {
  id: string
  name: string
  timezone: string
  dateForm?: DateForm | null
  /** What its first issue is counted as; `null`: its issues have no numbers. */
  numberFrom?: number | null
}

/** `null`: the post has none, or it was deleted since. */
export async function readColumn({
  payload,
  id,
}: {
  payload: Payload
  id: string | null
}): Promise<NamedColumn | null> {
  if (!id) return null
  return payload.db.findOne<NamedColumn>({
    collection: 'columns',
    where: { id: { equals: id } },
    select: { name: true, timezone: true, dateForm: true, numberFrom: true },
  })
}
