import type { Access, FieldAccess, PayloadRequest } from 'payload'
import { roles } from '../src/domain/scopes.ts'

/** What each role may do, from most to least: admin, editor, author, viewer. */
export { roles }
export type Role = (typeof roles)[number]

type Asker = { req: PayloadRequest }

/** Signed in, in any role. */
export const isSignedIn: Access = ({ req }) => Boolean(req.user)

export const isAdmin: Access = (asker) => hasRole(asker, 'admin')

/** Plans the calendar: admins and editors. */
export const isEditor: Access = (asker) => hasRole(asker, 'admin', 'editor')

/** Writes content: everybody but viewers. */
export const isAuthor: Access = (asker) => hasRole(asker, 'admin', 'editor', 'author')

/** Editors see and change every post; authors only what they own. */
export const isEditorOrOwner: Access = (asker) => {
  if (hasRole(asker, 'admin', 'editor')) return true
  if (hasRole(asker, 'author')) return { owner: { equals: asker.req.user!.id } }
  return false
}

/** A user's own record, or any for an admin. */
export const isAdminOrSelf: Access = (asker) => {
  if (hasRole(asker, 'admin')) return true
  return asker.req.user ? { id: { equals: asker.req.user.id } } : false
}

/** Written by Lanmu alone; no person or key may, whatever the role. */
export const nobody: Access = () => false

export const isAdminField: FieldAccess = (asker) => hasRole(asker, 'admin')
/** A field of a user that only the user reads, and admins. */
export const isOwnRecordField: FieldAccess = ({ req, id, doc }) => {
  const record: unknown = doc?.id ?? id
  // The form of the first user has nobody yet, and without these fields cannot be filled in.
  if (!req.user) return !record
  return hasRole({ req }, 'admin') || req.user.id === record
}

/** Whether the asker is signed in with one of these roles. */
export function hasRole({ req }: Asker, ...wanted: Role[]): boolean {
  return req.user ? wanted.includes(req.user.role as Role) : false
}
