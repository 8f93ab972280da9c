import { z } from 'zod'

/** A setting that is a list, typed with spaces, commas or lines between its entries. */
export function listSetting({ pattern, rule }: { pattern: RegExp; rule: string }) {
  return z
    .string({ error: rule })
    .refine((text) => entries(text).every((entry) => pattern.test(entry)), { error: rule })
    .transform(entries)
    .optional()
}

function entries(text: string): string[] {
  return [...new Set(text.split(/[\s,，、;；]+/).filter((entry) => entry !== ''))]
}
