import { BSONRegExp } from 'bson'
import { CommandError } from '../errors.ts'
import { toRegExp } from '../query/valueTests.ts'
import { compareStrings } from '../values/compare.ts'
import { typeOf, type Doc } from '../values/types.ts'
import { isNullish, named, taking, takingAny } from './arguments.ts'
import type { Evaluate, ExpressionContext } from './compileExpression.ts'
import { convert } from './convert.ts'
import type { OperatorTable } from './operators.ts'

const asText = (value: unknown) => (isNullish(value) ? '' : String(convert(value, 'string')))

export const textOperators: OperatorTable = {
  $concat: takingAny((args) => {
    if (args.some(isNullish)) return null
    const wrong = args.find((arg) => typeof arg !== 'string')
    if (wrong !== undefined)
      throw new CommandError(16702, `$concat only supports strings, not ${typeOf(wrong)}`)
    return args.join('')
  }),
  $toLower: taking({ least: 1 }, ([value]) => asText(value).toLowerCase()),
  $toUpper: taking({ least: 1 }, ([value]) => asText(value).toUpperCase()),
  $strcasecmp: taking({ least: 2 }, ([a, b]) =>
    compareStrings(asText(a).toUpperCase(), asText(b).toUpperCase()),
  ),
  $strLenCP: taking({ least: 1 }, ([value]) => [...needText('$strLenCP', value)].length),
  $strLenBytes: taking({ least: 1 }, ([value]) =>
    Buffer.byteLength(needText('$strLenBytes', value)),
  ),
  $split: taking({ least: 2 }, ([text, separator]) =>
    isNullish(text) || isNullish(separator)
      ? null
      : needText('$split', text).split(needText('$split', separator)),
  ),
  $substrCP: taking({ least: 3 }, ([text, start, count]) => {
    const points = [...asText(text)]
    return points.slice(Number(start), Number(start) + Number(count)).join('')
  }),
  $regexMatch: matching((regex, text) => (text === undefined ? false : regex.test(text))),
  $regexFind: matching((regex, text) =>
    text === undefined ? null : describeMatch(text, regex.exec(text)),
  ),
  $regexFindAll: matching((regex, text) =>
    text === undefined
      ? []
      : [...text.matchAll(new RegExp(regex.source, `${regex.flags}g`))].map((match) =>
          describeMatch(text, match),
        ),
  ),
}

function needText(name: string, value: unknown): string {
  if (typeof value !== 'string')
    throw new CommandError(34471, `${name} requires a string argument, found: ${typeOf(value)}`)
  return value
}

function matching(apply: (regex: RegExp, text: string | undefined) => unknown) {
  return (operand: unknown, context: ExpressionContext): Evaluate => {
    const args = named(operand, context)
    const [input, pattern, options] = [args.get('input'), args.get('regex'), args.get('options')]
    return (scope) => {
      const [text, source, flags] = [input(scope), pattern(scope), options(scope)]
      if (isNullish(text) || isNullish(source)) return apply(/(?!)/, undefined)
      const extra = flags === undefined ? undefined : String(flags)
      return apply(
        toRegExp(
          source instanceof BSONRegExp || source instanceof RegExp ? source : String(source),
          extra,
        ),
        needText('$regexMatch', text),
      )
    }
  }
}

function describeMatch(text: string, match: RegExpExecArray | null): Doc | null {
  if (!match) return null
  return {
    match: match[0],
    idx: [...text.slice(0, match.index)].length,
    captures: match.slice(1).map((capture) => capture ?? null),
  }
}
