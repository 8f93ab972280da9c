import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { counted } from '../../src/domain/counted.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
/** Where sentences for people are made; the admin's stand in its translations. */
const rooms = [
  ...['src/domain', 'src/publishing', 'src/importing', 'src/exporting', 'src/channels'],
  ...['src/api', 'collections', 'media'],
]

/** Ends like a noun of several, and is none. */
const verbs =
  /^(is|was|has|its|us|ms|this|less|does|comes|sees|words|knows|takes|lets|works|fails)$/

/** "posts", "empty issues" */
const behind = /^ (?:([a-z-]+) )?([a-z]+s)\b/

/** A number that is fixed and never one (`maxDays`, `warnedDays`), or has its noun already. */
const fixed = /^((max|most|warned)[A-Z]\w*|days(Back|Ahead)|counted\(.*\))$/s

/** Texts of a file that put something in front of a noun of several: `${count} posts`. */
function plurals(source: string): string[] {
  const found: string[] = []
  const look = (node: ts.Node, isDecided: boolean): void => {
    const decides = ts.isConditionalExpression(node) && /=== 1\b/.test(node.condition.getText())
    if (ts.isTemplateExpression(node) && !isDecided) {
      for (const { expression, literal } of node.templateSpans) {
        const [, first = '', noun = ''] = behind.exec(literal.text) ?? []
        const isNoun = noun !== '' && ![first, noun].some((word) => verbs.test(word))
        if (isNoun && !fixed.test(expression.getText())) found.push(node.getText())
      }
    }
    ts.forEachChild(node, (child) => look(child, isDecided || decides))
  }
  look(ts.createSourceFile('it.ts', source, ts.ScriptTarget.Latest, true), false)
  return found
}

describe('a number with its noun', () => {
  it('is one of it, or several', () => {
    expect([0, 1, 1.5, 2].map((count) => counted({ count, of: 'post' }))).toEqual([
      ...['0 posts', '1 post', '1.5 posts', '2 posts'],
    ])
    expect(counted({ count: 2, of: 'entry', several: 'entries' })).toBe('2 entries')
  })

  it.each(rooms)('is never of several where it may be one, in %s', (room) => {
    const files = readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    const sources = files.filter((name) => name.endsWith('.ts'))
    const texts = sources.flatMap((name) =>
      plurals(readFileSync(path.join(root, room, name), 'utf8')),
    )
    expect(texts).toEqual([])
  })

  it('is looked for where it would be wrong', () => {
    expect(plurals('const a = `${count} posts left`')).toHaveLength(1)
    expect(plurals('const a = `${count} empty issues`')).toHaveLength(1)
    expect(plurals('const a = `at most ${maxDays} days`')).toEqual([])
    expect(plurals('const a = days === 1 ? "a day" : `${days} days`')).toEqual([])
    expect(plurals('const a = `${name} is in words`')).toEqual([])
  })
})
