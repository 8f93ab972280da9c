import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

/** A page of ours inside Payload's frame; who is not signed in is asked to. */
export function PageFrame({
  initPageResult,
  params,
  searchParams,
  path,
  children,
}: Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams'> & {
  /** Below the admin's own address: where signing in leads back to. */
  path: string
  children: ReactNode
}) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { user, i18n, payload } = req
  const { admin } = payload.config.routes
  if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent(admin + path)}`)
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      viewActions={payload.config.admin.components?.actions}
      visibleEntities={visibleEntities}
    >
      {children}
    </DefaultTemplate>
  )
}
