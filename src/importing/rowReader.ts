import type { PlanField, PlanRow } from './plan.ts'
import type { Problem, RowProblemCode } from './problem.ts'

export type RowReader = ReturnType<typeof createRowReader>

/** Reads cells one by one and keeps what is wrong with them. */
export function createRowReader(row: PlanRow) {
  const problems: Problem[] = []
  const cell = (field: PlanField) => row.cells[field].trim()
  const refuse = (problem: Problem & { code: RowProblemCode }) => void problems.push(problem)
  return {
    problems,
    cell,
    refuse,
    text(field: PlanField, allowed?: readonly string[]): string | undefined {
      const found = cell(field)
      if (!found) refuse({ code: 'empty', field, found, allowed })
      return found || undefined
    },
    oneOf<Name extends string>({ field, names }: { field: PlanField; names: readonly Name[] }) {
      const found = cell(field)
      const name = names.find((candidate) => candidate === found)
      if (!found) refuse({ code: 'empty', field, found, allowed: names })
      else if (!name) refuse({ code: 'not-one-of', field, found, allowed: names })
      return name
    },
    slug<Target>({
      field,
      found = cell(field),
      slugs,
    }: {
      field: PlanField
      found?: string
      slugs: ReadonlyMap<string, Target>
    }): Target | undefined {
      const target = slugs.get(found)
      if (found && !target)
        refuse({ code: 'unknown-slug', field, found, allowed: [...slugs.keys()] })
      return target
    },
  }
}
