/** A file as it is; tools that know only OpenAPI 3.0 go by `format`. */
export const rawBody = {
  type: 'string',
  format: 'binary',
  contentMediaType: 'application/octet-stream',
} as const
