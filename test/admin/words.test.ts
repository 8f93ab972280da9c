import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
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

/** Text that a file shows as it stands: between tags, or in an attribute that is read out. */
function fixedTexts(file: string): string[] {
  const text = readFileSync(path.join(folder, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const spoken = ['title', 'label', 'aria-label', 'placeholder', 'alt', 'aria-description']
  const hasWords = (said: string): boolean => /\p{L}{2}/u.test(said)
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText(source))) {
      const { initializer } = node
      if (initializer && ts.isStringLiteral(initializer) && hasWords(initializer.text)) {
        found.push(initializer.text)
      }
    }
    const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)
    if (isChild && node.expression && ts.isStringLiteral(node.expression)) {
      if (hasWords(node.expression.text)) found.push(node.expression.text)
    }
    ts.forEachChild(node, look)
  }
  look(source)
  return found
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

  it.each(files)('of %s are all known', (file) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    const asked = [...text.matchAll(/['"`](lanmu\w*:[\w-]+)['"`]/g)].map(([, key]) => key!)
    const isKnown = (key: string): boolean => en.has(key) || en.has(`${key}_one`)
    expect(asked.filter((key) => !isKnown(key))).toEqual([])
  })

  it.each(files.filter((name) => name.endsWith('.tsx')))('stand nowhere in %s itself', (file) => {
    expect(fixedTexts(file)).toEqual([])
  })
})
