import { Temporal } from 'temporal-polyfill'
import type { TextFieldSingleValidation } from 'payload'
import { said } from './said.ts'

/** A local date, "2026-11-23"; empty where the field is not required. */
export const validateDate: TextFieldSingleValidation = (value, { required, req }) => {
  if (!value && !required) return true
  const isDate = isIso({ value: value ?? '', form: /^\d{4}-\d\d-\d\d$/ })
  return isDate || said({ ...aDate, req })
}

/** Where an exception moves its issue, a local date and time: "2026-11-23T08:30". */
export const validateMove: TextFieldSingleValidation = (value, { siblingData, req }) => {
  if ((siblingData as { type?: string }).type !== 'move') return true
  const form = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/
  return isIso({ value: value ?? '', form }) || said({ ...aMoment, req })
}

const aDate = { en: 'A date, such as 2026-11-23.', zh: '日期，例如 2026-11-23。' }
const aMoment = {
  en: 'A local date and time, such as 2026-11-23T08:30.',
  zh: '当地日期和时间，例如 2026-11-23T08:30。',
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
