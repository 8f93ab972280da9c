import { CommandError, failedToParse } from '../errors.ts'
import type { FilterContext } from '../query/compileFilter.ts'
import type { UpdateInput } from '../update/compileUpdate.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { compileAddFields } from './addFields.ts'
import { compileProjection } from './projection.ts'
import { compileReplaceRoot, compileUnset } from './reshape.ts'

/** The few stages an update may consist of, applied to one document. */
export function runUpdatePipeline({
  stages,
  context,
}: {
  stages: unknown[]
  context: FilterContext
}) {
  const steps = stages.map((stage) => {
    if (!isDoc(stage) || Object.keys(stage).length !== 1) {
      throw failedToParse('Each element of the update pipeline must be an object with one field')
    }
    const [name, spec] = Object.entries(stage)[0]!
    return compileStep({ name, spec, context })
  })
  return ({ doc }: UpdateInput): Doc => steps.reduce((result, step) => step(result), doc)
}

function compileStep({
  name,
  spec,
  context,
}: {
  name: string
  spec: unknown
  context: FilterContext
}) {
  switch (name) {
    case '$set':
    case '$addFields':
      return compileAddFields(spec, context)
    case '$project':
      return compileProjection({ spec: spec as Doc, context })
    case '$unset':
      return compileUnset(spec, context)
    case '$replaceRoot':
    case '$replaceWith':
      return compileReplaceRoot({ name, spec, context })
    default:
      throw new CommandError(72, `${name} is not allowed to be used within an update`)
  }
}
