import { Temporal } from 'temporal-polyfill'
import type { TextFieldSingleValidation } from 'payload'

/** A local date, "2026-11-23"; empty where the field is not required. */
export const validateDate: TextFieldSingleValidation = (value, { required }) => {
  if (!value) return !required || 'YYYY-MM-DD'
  return isIso({ value, form: /^\d{4}-\d\d-\d\d$/ }) || 'YYYY-MM-DD'
}

/** Where an exception moves its issue, a local date and time: "2026-11-23T08:30". */
export const validateMove: TextFieldSingleValidation = (value, { siblingData }) => {
  if ((siblingData as { type?: string }).type !== 'move') return true
  const form = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/
  return isIso({ value: value ?? '', form }) || 'YYYY-MM-DDTHH:MM'
}

function isIso({ value, form }: { value: string; form: RegExp }): boolean {
  if (!form.test(value)) return false
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}
