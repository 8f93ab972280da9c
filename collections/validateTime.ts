import type { TextFieldSingleValidation } from 'payload'
import { said } from './said.ts'

/** A time of day, "08:30"; empty where the field is not required. */
export const validateTime: TextFieldSingleValidation = (value, { required, req }) => {
  if (!value && !required) return true
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value ?? '') || said({ ...aTime, req })
}

const aTime = {
  en: 'A time of day from 00:00 to 23:59, such as 08:30.',
  zh: '一天中的时间，00:00 到 23:59，例如 08:30。',
}
