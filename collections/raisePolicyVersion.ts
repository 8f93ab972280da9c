import type { CollectionBeforeChangeHook } from 'payload'

/** Each save is a version of its own; Payload keeps what every one of them said. */
export const raisePolicyVersion: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  version: Number(originalDoc?.version ?? 0) + 1,
})
