import type { Collection, Document, Filter, ObjectId, Sort } from 'mongodb'
import type { Payload } from 'payload'
import type { Message } from '../../domain/message/message.ts'
import { saidOn } from '../../domain/message/variant.ts'
import type { ListedMedia } from '../media/readMedia.ts'
import { readMediaByIds } from '../media/readMedia.ts'
import { ledgerCollection } from '../compareAndSet.ts'
import type { ApprovedPost } from '../readApprovedPost.ts'
import { approvedFields, toApprovedPost } from '../readApprovedPost.ts'
import type { NamedColumn } from '../readMessage.ts'
import { toMessage } from '../readMessage.ts'

/** A delivery that was sent, as the feed has it. */
export type PublishedRow = {
  id: string
  post: string
  channel: string
  occurrence: string
  createdAt: Date
  sentAt: Date
  dueAt: Date
  issueNumber: number | null
  /** The number of its last change; `null`: none yet. */
  number: number | null
  changedAt: Date | null
}

/** What readers are given of it now. */
export type Shown = { row: PublishedRow; shown: { message: Message; media: ListedMedia[] } }

/** `shown: null`: it was taken down. */
export type Published = Shown | { row: PublishedRow; shown: null }

export function isShown(one: Published): one is Shown {
  return one.shown !== null
}

/**
 * Sent deliveries that match, in order; without what is in them. Asked of the driver: Payload ends
 * every order with the newest first, and no index goes up by one field and down by the next.
 */
export async function findPublished({
  payload,
  filter,
  sort,
  limit,
}: {
  payload: Payload
  filter: Filter<Document>
  sort: Sort
  limit: number
}): Promise<PublishedRow[]> {
  const ledger = ledgerCollection(payload) as unknown as Collection<StoredRow>
  const found = ledger.find(filter as Filter<StoredRow>, { sort, limit, projection: rowFields })
  return (await found.toArray()).map((row) => ({
    id: row._id.toHexString(),
    post: row.post.toHexString(),
    channel: row.channel.toHexString(),
    occurrence: row.occurrence,
    createdAt: row.createdAt,
    sentAt: row.sentAt,
    dueAt: row.dueAt,
    issueNumber: row.issueNumber ?? null,
    number: row.changeNumber ?? null,
    changedAt: row.changedAt ?? null,
  }))
}

/** What is in them now: three reads, however many there are. */
export async function showPublished({
  payload,
  rows,
}: {
  payload: Payload
  rows: PublishedRow[]
}): Promise<Published[]> {
  const posts = await readPosts({ payload, ids: unique(rows.map(({ post }) => post)) })
  const said = rows.map((row) => {
    const post = posts.get(row.post)
    return post ? saidOn({ post, channel: row.channel }) : null
  })
  const approved = said.filter((post) => post !== null)
  const [columns, media] = await Promise.all([
    readColumns({ payload, ids: unique(approved.flatMap(({ column }) => column ?? [])) }),
    readMediaByIds({ payload, ids: unique(approved.flatMap((post) => post.media)) }),
  ])
  return rows.map((row, index) => {
    const post = said[index]
    if (!post) return { row, shown: null }
    const pictures = post.media.flatMap((id) => media.get(id) ?? [])
    const { dueAt, issueNumber } = row
    const column = columns.get(post.column ?? '') ?? null
    const message = toMessage({ post, dueAt, issueNumber, column, media: pictures })
    return { row, shown: { message, media: pictures } }
  })
}

type StoredRow = {
  _id: ObjectId
  post: ObjectId
  channel: ObjectId
  occurrence: string
  createdAt: Date
  sentAt: Date
  dueAt: Date
  issueNumber?: number | null
  changeNumber?: number | null
  changedAt?: Date | null
}

const rowFields = {
  post: 1,
  channel: 1,
  occurrence: 1,
  createdAt: 1,
  sentAt: 1,
  dueAt: 1,
  issueNumber: 1,
  changeNumber: 1,
  changedAt: 1,
} as const

async function readPosts({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<Map<string, ApprovedPost>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'posts',
    where: { id: { in: ids } },
    select: approvedFields,
    pagination: false,
  })
  const posts = docs.flatMap((doc) => toApprovedPost(doc) ?? [])
  return new Map(posts.map((post) => [post.id, post]))
}

async function readColumns({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<Map<string, NamedColumn>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<NamedColumn>({
    collection: 'columns',
    where: { id: { in: ids } },
    select: { name: true, timezone: true, dateForm: true },
    pagination: false,
  })
  return new Map(docs.map((column) => [String(column.id), column]))
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)]
}
