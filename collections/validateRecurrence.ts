import type { TextFieldSingleValidation } from 'payload'
import { recurrenceProblem } from '../src/domain/calendar/recurrenceProblem.ts'
import { said } from './said.ts'

export const validateRecurrence: TextFieldSingleValidation = (value, { req }) => {
  const words = recurrenceProblem(value ?? '')
  return words ? said({ ...words, req }) : true
}
