import type { CollectionBeforeChangeHook } from 'payload'

/** Enabled again, or with another address, it starts with a clean slate. */
export const enableAgain: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const isEnabled = originalDoc?.isDisabled && data.isDisabled === false
  const isMoved = originalDoc?.url && data.url && data.url !== originalDoc.url
  return isEnabled || isMoved
    ? { ...data, failingSince: null, disabledWhy: null, disabledWhyZh: null }
    : data
}
