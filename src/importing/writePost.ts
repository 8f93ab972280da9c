import type { Payload, RequiredDataFromCollectionSlug, TypedUser } from 'payload'
import { fromMarkdown } from '../domain/message/fromMarkdown.ts'
import type { Variant } from '../domain/message/variant.ts'
import { fromVariants } from '../publishing/posts/toVariants.ts'
import { asker } from './asker.ts'
import type { CheckedRow } from './checkRow.ts'
import type { ImportedPost } from './findImported.ts'
import type { FoundImage } from './images.ts'
import { isPostName } from './postName.ts'
import { saveImages } from './saveImage.ts'

type PostData = RequiredDataFromCollectionSlug<'posts'>

/**
 * Writes the post of one row through Payload, so that access rules and hooks run as for an editor;
 * the ledger follows by the post's own hook. Answers the post's id.
 */
export async function writePost({
  payload,
  user,
  now,
  checked,
  hash,
  state,
  existing,
}: {
  payload: Payload
  user: TypedUser | null
  now: Date
  checked: CheckedRow
  hash: string
  state: 'scheduled' | 'draft'
  existing: ImportedPost | null
}): Promise<string> {
  const save = (images: readonly FoundImage[]) =>
    saveImages({ payload, user, images, alt: checked.title })
  const own = await save(
    checked.image ? [checked.image, ...checked.moreImages] : checked.moreImages,
  )
  const variants: Variant[] = []
  for (const { channel, title, body: text, images } of checked.variants) {
    const body = text === null ? null : fromMarkdown(text)
    variants.push({ channel, title, body, media: images && (await save(images)) })
  }
  const isDraft = state === 'draft'
  const data = {
    title: checked.title,
    body: fromMarkdown(checked.body) as PostData['body'],
    contentType: checked.contentType,
    packaging: checked.packaging,
    column: checked.column,
    channels: checked.channels,
    media: withKept({ own, kept: existing?.media ?? [] }),
    ...(variants.length > 0 ? { variants: fromVariants(variants) as PostData['variants'] } : {}),
    link: checked.link,
    ...(checked.repeat ? { repeat: { rule: checked.repeat } } : {}),
    publishAt: checked.publishAt.toISOString(),
    publishAt_tz: checked.timezone as PostData['publishAt_tz'],
    ...(isPostName(checked.externalId) ? {} : { externalId: checked.externalId }),
    importHash: hash,
    state,
  }
  // Hooks that compare times take the import's own "now" instead of the clock's.
  const options = { collection: 'posts' as const, depth: 0, context: { now }, ...asker(user) }
  if (!existing) {
    const created = isDraft
      ? await payload.create({ ...options, data, draft: true })
      : await payload.create({ ...options, data: { ...data, _status: 'published' }, draft: false })
    return String(created.id)
  }
  await payload.update({
    ...options,
    ...(isDraft ? { unpublishAllLocales: true } : {}),
    // A post somebody has open is theirs: the row is refused, and imported another time.
    overrideLock: false,
    id: existing.id,
    data: { ...data, _status: isDraft ? 'draft' : 'published' },
  })
  return existing.id
}

/** A row that names the first picture alone says nothing of those behind it. */
function withKept({ own, kept }: { own: string[]; kept: string[] }): string[] {
  return own.length === 1 && own[0] === kept[0] ? kept : own
}
