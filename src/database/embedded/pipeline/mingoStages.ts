import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as pipelineStages from 'mingo/operators/pipeline'
import * as windows from 'mingo/operators/window'
import { failedToParse } from '../errors.ts'
import { toDouble } from '../values/numbers.ts'
import { isDoc, isNumeric, setField, type Doc } from '../values/types.ts'
import type { CompileStage } from './compilePipeline.ts'

const context = Context.init({
  accumulator: { ...accumulators },
  expression: { ...expressions },
  pipeline: { ...pipelineStages } as never,
  window: { ...windows },
})

/** A stage that is mingo's own; BSON numbers become plain ones, since mingo knows no others. */
export function mingoStage(name: string): CompileStage {
  return (spec, { variables }) => {
    const aggregator = new Aggregator([{ [name]: plain(spec) } as Doc], {
      context,
      variables,
      scriptEnabled: false,
    })
    return function* (docs) {
      try {
        yield* aggregator.run<Doc>([...docs].map((doc) => plain(doc) as Doc))
      } catch (error) {
        throw failedToParse(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
}

function plain(value: unknown): unknown {
  if (isNumeric(value)) return toDouble(value)
  if (Array.isArray(value)) return value.map(plain)
  if (!isDoc(value)) return value
  const copy: Doc = {}
  for (const name of Object.keys(value)) setField(copy, name, plain(value[name]))
  return copy
}
