import type { CollectionConfig, CollectionSlug, PayloadRequest, Sort } from 'payload'
import { getLocalizedPaths, QueryError } from 'payload'

type Asked = { sort?: Sort; joins?: Record<string, { sort?: Sort } | false> | false }

/**
 * Refuses an order by a field that nobody is shown, such as the password's hash of a post's owner: the
 * order tells of it what no answer says. Payload refuses that of a collection's own fields only.
 */
export function refuseHiddenSort(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [
        ({ args, req, collection: { slug }, overrideAccess }) => {
          if (!overrideAccess) refuse({ asked: args as Asked, slug: slug as CollectionSlug, req })
          return args
        },
        ...(hooks.beforeOperation ?? []),
      ],
    },
  }
}

function refuse({
  asked: { sort, joins },
  slug,
  req,
}: {
  asked: Asked
  slug: CollectionSlug
  req: PayloadRequest
}): void {
  const hidden = hiddenIn({ sort, slug, req })
  const joined = Object.entries(req.payload.collections[slug].config.joins).flatMap(
    ([related, paths]) =>
      paths.flatMap(({ joinPath }) => {
        const join = joins ? joins[joinPath] : undefined
        return join ? hiddenIn({ sort: join.sort, slug: related as CollectionSlug, req }) : []
      }),
  )
  const errors = [...hidden, ...joined].map((path) => ({ path }))
  if (errors.length > 0) throw new QueryError(errors)
}

/** Those of the sorted fields that are there, and hidden. */
function hiddenIn({
  sort,
  slug,
  req,
}: {
  sort: Sort | undefined
  slug: CollectionSlug
  req: PayloadRequest
}): string[] {
  const { payload, locale } = req
  const fields = payload.collections[slug].config.flattenedFields
  const isMissing = (incomingPath: string, showHiddenFields: boolean): boolean =>
    getLocalizedPaths({
      ...{ collectionSlug: slug, fields, incomingPath, showHiddenFields, payload },
      ...(locale && { locale }),
    }).some(({ invalid }) => invalid)
  return [sort ?? []].flat().filter((one) => {
    // GraphQL has two low lines for the dot; the fields of a version are below its name.
    const path = one
      .replace(/^-/, '')
      .replace(/__/g, '.')
      .replace(/^version\./, '')
    return isMissing(path, false) && !isMissing(path, true)
  })
}
