import type { DocumentNode, SelectionSetNode, ValidationRule } from 'graphql'
import { GraphQLError, Kind } from 'graphql'

/** Fields within fields; of lists within lists each is as long as it is; asked beside each other. */
const most = { depth: 12, lists: 2, roots: 20 }

type Measure = { depth: number; lists: number }

/**
 * Refuses GraphQL questions that cost more than they look: posts with their deliveries with their posts
 * and so on double with every step, and Payload's own measure only counts the words of the question.
 */
export const limitQuery: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const { depth, lists } = measure(context.getDocument())(node.selectionSet)
    const roots = node.selectionSet.selections.length
    const problem =
      depth > most.depth
        ? `more than ${most.depth} fields within each other`
        : lists > most.lists
          ? `more than ${most.lists} lists ("docs") within each other`
          : roots > most.roots
            ? `more than ${most.roots} questions at once`
            : null
    if (problem) context.reportError(new GraphQLError(`This asks for ${problem}.`, { nodes: node }))
  },
})

/** Every fragment is measured once, so that fragments of fragments cost nothing to refuse. */
function measure(document: DocumentNode): (set: SelectionSetNode) => Measure {
  const known = new Map<string, Measure>()
  const ofFragment = (name: string): Measure => {
    const found = known.get(name)
    if (found) return found
    // One that leads to itself is refused by GraphQL's own rules.
    known.set(name, { depth: 0, lists: 0 })
    const set = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    )
    const measured = set && 'selectionSet' in set ? ofSet(set.selectionSet) : { depth: 0, lists: 0 }
    known.set(name, measured)
    return measured
  }
  const ofSet = ({ selections }: SelectionSetNode): Measure => {
    const all = selections.map((one): Measure => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return ofFragment(one.name.value)
      if (one.kind === Kind.INLINE_FRAGMENT) return ofSet(one.selectionSet)
      const inner = one.selectionSet ? ofSet(one.selectionSet) : { depth: 0, lists: 0 }
      const isList = one.name.value === 'docs'
      return { depth: inner.depth + 1, lists: inner.lists + (isList ? 1 : 0) }
    })
    return {
      depth: Math.max(0, ...all.map(({ depth }) => depth)),
      lists: Math.max(0, ...all.map(({ lists }) => lists)),
    }
  }
  return ofSet
}
