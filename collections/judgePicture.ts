import type { CollectionBeforeOperationHook } from 'payload'
import { ValidationError } from 'payload'
import { inspect } from '../media/inspect.ts'
import { pictureName } from '../media/pictureName.ts'
import { said } from './said.ts'

/**
 * Looks at a picture before Payload decodes it, whichever way it came: its content says what it is and
 * how large, and its name ends as that does. A file called `.html` that begins as a picture would be
 * a page to whoever serves the folder.
 */
export const judgePicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!file?.data?.length || (operation !== 'create' && operation !== 'update')) return args
  const seen = await inspect(file.data).catch(() => damaged)
  if (seen.type === 'refused') {
    const errors = [{ path: 'file', message: said({ ...seen.reason, req }) }]
    throw new ValidationError({ collection: 'media', errors, req }, req.t)
  }
  const { format } = seen.picture
  req.file = { ...file, mimetype: format, name: pictureName({ name: file.name, format }) }
  return args
}

const damaged = {
  type: 'refused',
  reason: { en: 'the picture is damaged', zh: '图片已损坏' },
} as const
