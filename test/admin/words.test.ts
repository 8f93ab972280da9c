import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { states } from '../../src/admin/calendar/address.ts'
import { postStates } from '../../src/domain/post.ts'
import { reviewActs, reviewKinds } from '../../src/domain/review.ts'
import { words } from '../../src/admin/translations/words.ts'

const folder = path.resolve(import.meta.dirname, '..', '..', 'src', 'admin')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
)

/** "lanmu:confirm" → its text. */
function flat(group: object, prefix = ''): [string, string][] {
  return Object.entries(group).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string'
      ? [[prefix + name, value]]
      : flat(value as object, `${prefix}${name}:`),
  )
}

const en = new Map(flat(words.en))
const zh = new Map(flat(words.zh))

function parse(file: string): ts.SourceFile {
  const text = readFileSync(path.join(folder, file), 'utf8')
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
}

function nodesOf(root: ts.Node): ts.Node[] {
  const children: ts.Node[] = []
  ts.forEachChild(root, (child) => void children.push(child))
  return [root, ...children.flatMap(nodesOf)]
}

/** A word that is asked for, and what is filled into it, as it is written. */
type Asking = { key: string; options: string }

/** The words a file asks for: "lanmu:confirm". Those it puts together are checked by their types. */
function askings(file: string): Asking[] {
  const isAsking = (node: ts.Node): node is ts.CallExpression =>
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't'
  return nodesOf(parse(file))
    .filter(isAsking)
    .flatMap(({ arguments: [key, options] }) =>
      (key ? nodesOf(key) : []).flatMap((node) =>
        ts.isStringLiteral(node) && node.text.startsWith('lanmu')
          ? [{ key: node.text, options: options?.getText() ?? '' }]
          : [],
      ),
    )
}

/** Nouns of several right behind what is filled in: "{{count}} posts", "{{count}} empty issues". */
function pluralsAfterPlaces(text: string): string[] {
  const found = [...text.matchAll(/{{\w+}} (?:[a-z-]+ )?([a-z]+s)\b/g)].map(([, noun]) => noun!)
  return found.filter((noun) => !verbs.test(noun))
}
const verbs = /^(is|was|has|its|this|keeps)$/

const spoken = ['title', 'label', 'aria-label', 'placeholder', 'alt', 'aria-description']

/** Text that a file shows as it stands: between tags, or in an attribute that is read out. */
function fixedTexts(file: string): string[] {
  const hasWords = (said: string): boolean =>
    /\p{L}{2}/u.test(said) && !/^https?:\/\/\S*$/.test(said)
  return nodesOf(parse(file))
    .flatMap((node): string[] => {
      if (ts.isJsxText(node)) return [node.text.trim()]
      if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText())) {
        return node.initializer && ts.isStringLiteral(node.initializer)
          ? [node.initializer.text]
          : []
      }
      const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)
      return isChild && node.expression && ts.isStringLiteral(node.expression)
        ? [node.expression.text]
        : []
    })
    .filter(hasWords)
}

describe('the words of the admin', () => {
  it('are the same in Chinese and in English, with the same places to fill in', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
    const places = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort()
    const different = [...en].filter(
      ([key, text]) => String(places(text)) !== String(places(zh.get(key)!)),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('are Chinese in Chinese, and English in English', () => {
    const isForeign = ([, text]: [string, string]): boolean =>
      /[A-Za-z]/.test(text.replaceAll(/{{\w+}}/g, '')) && !/\p{Script=Han}/u.test(text)
    expect([...zh].filter(isForeign)).toEqual([])
    expect([...en].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('say one of a thing otherwise than several', () => {
    const isOfNumber = ([key, text]: [string, string]): boolean =>
      pluralsAfterPlaces(text).length > 0 && !(key.endsWith('_other') && /{{count}}/.test(text))
    expect([...en].filter(isOfNumber)).toEqual([])
    const several = [...en.keys()].filter((key) => key.endsWith('_other'))
    expect(several.filter((key) => !en.has(key.replace(/_other$/, '_one')))).toEqual([])
    // The rule itself finds what it is there for.
    expect(pluralsAfterPlaces('It leaves on {{count}} channels.')).toEqual(['channels'])
    expect(pluralsAfterPlaces('{{done}} of {{all}} empty issues are')).toEqual(['issues'])
    expect(pluralsAfterPlaces('{{name}} is here, {{count}} in all')).toEqual([])
  })

  it.each(files)('of a number are given it as `count` in %s', (file) => {
    const isCounted = ({ key }: Asking) => en.has(`${key}_one`)
    const isNumberless = ({ options }: Asking) => !/\bcount\b/.test(options)
    expect(askings(file).filter(isCounted).filter(isNumberless)).toEqual([])
  })

  it('name every state a post or an issue can be in', () => {
    const keys = [
      ...states.map((state) => `lanmuCalendar:state_${state}`),
      ...reviewKinds.map((kind) => `lanmuReview:kind_${kind}`),
      ...reviewActs.map((act) => `lanmuReview:${act}`),
      ...postStates.flatMap((state) => [`lanmuReview:state_${state}`, `lanmuReview:hint_${state}`]),
    ]
    expect(keys.filter((key) => !en.has(key))).toEqual([])
  })

  it.each(files)('of %s are all known', (file) => {
    const isKnown = (key: string): boolean => en.has(key) || en.has(`${key}_one`)
    expect(askings(file).filter(({ key }) => !isKnown(key))).toEqual([])
  })

  it.each(files.filter((name) => name.endsWith('.tsx')))('stand nowhere in %s itself', (file) => {
    expect(fixedTexts(file)).toEqual([])
  })
})
