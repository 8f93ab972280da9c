import type { CollectionBeforeChangeHook } from 'payload'
import { Temporal } from 'temporal-polyfill'

/** A column begins on the day it is made unless it says otherwise: "every second week" counts from it. */
export const setFirstDay: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (operation !== 'create' || data.startsOn) return data
  return { ...data, startsOn: Temporal.Now.plainDateISO(data.timezone).toString() }
}
