import { initI18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'

/** The arguments of somebody who asks through an API: access rules count. */
export function as(user: TypedUser): { user: TypedUser; overrideAccess: false; depth: 0 } {
  return { user, overrideAccess: false, depth: 0 }
}

/** A request in Chinese. */
export async function inChinese({
  payload,
  user,
}: {
  payload: Payload
  user?: TypedUser
}): Promise<PayloadRequest> {
  const req = await createLocalReq({ user }, payload)
  req.i18n = (await initI18n({
    config: payload.config.i18n,
    context: 'api',
    language: 'zh',
  })) as PayloadRequest['i18n']
  req.t = req.i18n.t
  return req
}

/** The fields a save was refused for and what each was told; fails where it was not refused. */
export async function refusedFields(save: Promise<unknown>): Promise<Record<string, string>> {
  try {
    await save
  } catch (error) {
    const { data } = error as { data?: { errors?: { path: string; message: string }[] } }
    if (!data?.errors) throw error
    return Object.fromEntries(data.errors.map(({ path, message }) => [path, message]))
  }
  throw new Error('it was saved')
}
