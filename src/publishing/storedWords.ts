import type { Words } from '../domain/words.ts'

/**
 * Words as two columns, `reason` in English and `reasonZh`, so that lists, filters and exports stay
 * plain text. Always written together: the one never speaks of another cause than the other.
 */
export function toColumns<Name extends string>(
  name: Name,
  words: Words | null,
): Record<Name | `${Name}Zh`, string | null> {
  return { [name]: words?.en ?? null, [`${name}Zh`]: words?.zh ?? null } as Record<
    Name | `${Name}Zh`,
    string | null
  >
}

/** What `toColumns` wrote; what was written in one language alone stands for both. */
export function fromColumns(name: string, row: Record<string, unknown>): Words | null {
  const [en, zh] = [row[name], row[`${name}Zh`]]
  if (typeof en !== 'string' || en === '') return null
  return { en, zh: typeof zh === 'string' && zh !== '' ? zh : en }
}
