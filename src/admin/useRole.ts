'use client'

import { useAuth } from '@payloadcms/ui'

/** What the reader may do here; the server checks it again. */
export function useRole() {
  const { user } = useAuth()
  const role = String(user?.role ?? 'viewer')
  const name = String(user?.name ?? '')
  return { role, name, isAdmin: role === 'admin', isPlanner: role === 'admin' || role === 'editor' }
}
