import type { FieldHook } from 'payload'

/** What a copy does not take along: marks of an import, its place and time, whose it is. */
export const dropOnCopy: FieldHook = ({ field, siblingData }) => {
  if ('name' in field && field.name) delete siblingData[field.name]
}
