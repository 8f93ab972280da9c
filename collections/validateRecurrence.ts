import type { TextFieldSingleValidation } from 'payload'
import { recurrenceProblem } from '../src/domain/calendar/recurrenceProblem.ts'

export const validateRecurrence: TextFieldSingleValidation = (value) =>
  recurrenceProblem(value ?? '') ?? true
