import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { limitQuery } from '../../src/guard/limitQuery.ts'

/** The shape of Payload's own: a list is `docs`, and a post leads to its deliveries and back. */
const schema = buildSchema(`
  type Query { Posts(limit: Int): Posts, Me: Post }
  type Posts { docs: [Post] }
  type Post { id: ID, deliveries: Deliveries, rerunOf: Post }
  type Deliveries { docs: [Delivery] }
  type Delivery { id: ID, post: Post }
`)

function problems(query: string): string[] {
  return validate(schema, parse(query), [limitQuery]).map(({ message }) => message)
}

/** `steps` times from a post to its deliveries and back. */
function around(steps: number): string {
  return steps === 0 ? 'id' : `deliveries { docs { post { ${around(steps - 1)} } } }`
}

describe('limitQuery', () => {
  it('takes what programs ask: a list, what each leads to, and the list of each', () => {
    expect(problems('{ Posts(limit: 100) { docs { id rerunOf { rerunOf { id } } } } }')).toEqual([])
    expect(problems(`{ Posts { docs { ${around(1)} } } }`)).toEqual([])
    expect(problems(`{ ${fields(20)} }`)).toEqual([])
  })

  it.each([
    ['a list of lists of lists', `{ Posts { docs { ${around(2)} } } }`, 'lists'],
    ['one that goes round for ever', `{ Posts { docs { ${around(20)} } } }`, 'fields'],
    ['the same question again and again', `{ ${fields(21)} }`, 'questions'],
    [
      'lists behind fragments',
      `{ Posts { docs { ...a } } } fragment a on Post { ... on Post { ${around(1)} ...b } }
       fragment b on Post { deliveries { docs { post { ...c } } } } fragment c on Post { ${around(1)} }`,
      'lists',
    ],
    [
      'a long way without a list',
      `{ Me { ${'rerunOf { '.repeat(12)}id${' }'.repeat(13)} }`,
      'fields',
    ],
  ])('refuses %s', (_what, query, word) => {
    expect(problems(query)).toEqual([expect.stringContaining(word)])
  })

  it('ends, where fragments lead to themselves or double with every step', () => {
    expect(
      problems('{ Me { ...a } } fragment a on Post { ...b } fragment b on Post { ...a }'),
    ).toEqual([])
    const doubling = Array.from(
      { length: 60 },
      (_, index) => `fragment f${index} on Post { ...f${index + 1} ...f${index + 1} }`,
    )
    const query = `{ Me { ...f0 } } ${doubling.join(' ')} fragment f60 on Post { id }`
    expect(problems(query)).toEqual([])
  })
})

function fields(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}: Me { id }`).join(' ')
}
