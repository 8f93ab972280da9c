import { z } from 'zod'
import { rule } from '../domain/ruleWords.ts'

export function yesNo() {
  return z.boolean({ error: rule({ en: 'yes or no', zh: '是或否' }) })
}
