import type { z } from 'zod'

/** One setting that cannot be used. Never holds the value of a secret. */
export type SettingProblem = {
  /** The setting's name, or the path to the place inside it; '' for the settings as a whole. */
  path: string
  found: string
  allowed: string
  /** Both in a sentence. */
  message: string
}

/** Schema issues → problems to show. The schemas' own messages say what is allowed. */
export function describeProblems({
  issues,
  settings,
  secrets,
}: {
  issues: z.core.$ZodIssue[]
  settings: unknown
  secrets: readonly string[]
}): SettingProblem[] {
  return issues.map((issue) => {
    const path = issue.path.map(String).join('.')
    // The settings as a whole hold their secrets, so they are not shown either.
    const isSecret = issue.path.length === 0 || secrets.includes(String(issue.path[0]))
    const found = describe({ value: valueAt({ value: settings, path: issue.path }), isSecret })
    const allowed = issue.message
    return { path, found, allowed, message: `Found ${found}; allowed is ${allowed}.` }
  })
}

function valueAt({ value, path }: { value: unknown; path: PropertyKey[] }): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  )
}

function describe({ value, isSecret }: { value: unknown; isSecret: boolean }): string {
  if (value === undefined || value === null || value === '') return 'nothing'
  if (isSecret)
    return typeof value === 'string'
      ? `${value.length} characters`
      : `a value of type ${typeof value}`
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

const longestShown = 80
