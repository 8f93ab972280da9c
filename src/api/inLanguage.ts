import type { Payload, PayloadRequest } from 'payload'
import { getLocalI18n } from 'payload'
import type { Language } from '../domain/words.ts'

/**
 * Payload, whose hooks and fields refuse in this language. Its Local API knows no asker and would word
 * everything in the server's own.
 */
export async function inLanguage({
  payload,
  language,
}: {
  payload: Payload
  language: Language
}): Promise<Payload> {
  const { config } = payload
  if (language === config.i18n.fallbackLanguage) return payload
  const i18n = await getLocalI18n({ config, language })
  const asked = <Options extends Written>(options: Options): Options => ({
    ...options,
    req: { ...options.req, i18n },
  })
  return Object.create(payload, {
    create: { value: (options: CreateOptions) => payload.create(asked(options)) },
    update: { value: (options: UpdateOptions) => payload.update(asked(options)) },
    delete: { value: (options: DeleteOptions) => payload.delete(asked(options)) },
  }) as Payload
}

type Written = { req?: Partial<PayloadRequest> }
type CreateOptions = Parameters<Payload['create']>[0]
type UpdateOptions = Parameters<Payload['update']>[0]
type DeleteOptions = Parameters<Payload['delete']>[0]
