import { CommandError } from '../errors.ts'

/** Two changes may not touch one path, nor a path and something inside of it. */
export function checkConflicts(paths: string[]) {
  const sorted = [...paths].sort()
  const seen = new Set<string>()
  for (const path of sorted) {
    const parts = path.split('.')
    for (let length = 1; length <= parts.length; length++) {
      const beginning = parts.slice(0, length).join('.')
      if (!seen.has(beginning)) continue
      throw new CommandError(
        40,
        `Updating the path '${path}' would create a conflict at '${beginning}'`,
      )
    }
    seen.add(path)
  }
}
