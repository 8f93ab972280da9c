import type { CollectionAfterReadHook, CollectionBeforeChangeHook } from 'payload'
import { feedAddress } from '../src/exporting/feedAddress.ts'

/** A new address is another number; the number itself is nobody's to set. */
export const renewAddress: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const serial = Number(originalDoc?.serial ?? 1)
  return { ...data, serial: data.renew ? serial + 1 : serial, renew: false }
}

export const tellAddress: CollectionAfterReadHook = ({ doc, req }) => {
  const { secret, config } = req.payload
  const serverUrl = config.serverURL
  return { ...doc, address: feedAddress({ serverUrl, secret, feed: doc }), renew: false }
}
