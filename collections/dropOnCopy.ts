import type { FieldHook } from 'payload'

/** A copy of an imported post is no row of the plan: it takes no mark of the import along. */
export const dropOnCopy: FieldHook = ({ field, siblingData }) => {
  if ('name' in field && field.name) delete siblingData[field.name]
}
