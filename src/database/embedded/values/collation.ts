import { badValue } from '../errors.ts'
import { isDoc, type Doc } from './types.ts'

export type Collation = {
  /** The specification as given, to compare a query's with an index's. */
  spec: Doc
  compare: (a: string, b: string) => number
  /** Strings that are equal under the collation have the same folded form. */
  fold: (text: string) => string
}

const sensitivities = ['base', 'base', 'accent', 'variant', 'variant', 'variant'] as const

/** `undefined` stands for the simple comparison by bytes. */
export function parseCollation(spec: unknown): Collation | undefined {
  if (spec === undefined || spec === null) return undefined
  if (!isDoc(spec)) throw badValue('collation must be an object')
  const locale = spec.locale
  if (typeof locale !== 'string') throw badValue("Field 'locale' is required in collation")
  if (locale === 'simple') return undefined
  const strength = Number(spec.strength ?? 3)
  if (!(strength >= 1 && strength <= 5)) throw badValue('Collation strength must be 1 to 5')
  const collator = makeCollator({ spec, locale, strength })
  return { spec: normalized(spec, strength), compare: collator.compare, fold: folding(strength) }
}

export const isSameCollation = (a: Collation | undefined, b: Collation | undefined) =>
  JSON.stringify(a?.spec) === JSON.stringify(b?.spec)

function makeCollator({ spec, locale, strength }: { spec: Doc; locale: string; strength: number }) {
  const caseLevel = spec.caseLevel === true && strength < 3
  const sensitivity =
    caseLevel && strength === 1 ? 'case' : caseLevel ? 'variant' : sensitivities[strength]
  const caseFirst =
    spec.caseFirst === 'upper' || spec.caseFirst === 'lower' ? spec.caseFirst : 'false'
  try {
    return new Intl.Collator(locale.replace(/_/g, '-').replace(/@.*$/, ''), {
      sensitivity,
      caseFirst,
      numeric: spec.numericOrdering === true,
      ignorePunctuation: spec.alternate === 'shifted',
    })
  } catch {
    throw badValue(`Field 'locale' is invalid in: { locale: "${locale}" }`)
  }
}

/** Every field with its default, in one order, so that two spellings of one collation are the same. */
function normalized(spec: Doc, strength: number): Doc {
  return {
    locale: spec.locale,
    caseLevel: spec.caseLevel ?? false,
    caseFirst: spec.caseFirst ?? 'off',
    strength,
    numericOrdering: spec.numericOrdering ?? false,
    alternate: spec.alternate ?? 'non-ignorable',
    maxVariable: spec.maxVariable ?? 'punct',
    normalization: spec.normalization ?? false,
    backwards: spec.backwards ?? false,
    version: '57.1',
  }
}

function folding(strength: number): (text: string) => string {
  if (strength === 1) return (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (strength === 2) return (text) => text.normalize('NFD').toLowerCase()
  return (text) => text.normalize('NFC')
}
