import type { Question } from './compare.ts'

export type Difference = { question: Question; docs: string; mine: string; theirs: string }
type Known = { reason: string; covers: (difference: Difference) => boolean }

const asText = (value: unknown) => JSON.stringify(value)
const hasEmptyArray = (text: string) => text.includes('[]')

/** Where the engine behind ../shared/mongo is known to differ from MongoDB's documentation. */
export const knownDifferences: Known[] = [
  {
    reason: 'an empty array sorts below null and missing; there it sorts with them',
    covers: ({ question, docs }) => question.kind === 'find' && hasEmptyArray(docs),
  },
  {
    reason: '$count of nothing gives no document; there it gives a zero',
    covers: ({ mine, theirs }) => mine === '[]' && theirs === '[{"total":0}]',
  },
  {
    reason: 'an empty array joins with nothing; there it joins with null and missing',
    covers: ({ question, docs, mine, theirs }) =>
      question.kind === 'aggregate' &&
      asText(question.pipeline).includes('$lookup') &&
      hasEmptyArray(docs + mine + theirs),
  },
  {
    reason: '$push and $addToSet of nothing make an empty array; there they make nothing',
    covers: ({ question }) =>
      question.kind === 'update' && asText(question.update).includes('"$each":[]'),
  },
  {
    reason:
      '$pull and $unset pass over a path that does not lead anywhere; there it is an error, or an upsert makes the way',
    covers: ({ question }) =>
      question.kind === 'update' && /^\{"\$(pull|unset)":\{"\w\.\w"/.test(asText(question.update)),
  },
  {
    reason: '$inc of a boolean is an error; there it counts as a number',
    covers: ({ question, docs, mine }) =>
      question.kind === 'update' &&
      '$inc' in question.update &&
      /true|false/.test(docs) &&
      mine === 'error',
  },
  {
    reason: 'a variable of $lookup may be missing; there that is an error',
    covers: ({ question, theirs }) =>
      question.kind === 'aggregate' &&
      asText(question.pipeline).includes('"let"') &&
      theirs === 'error',
  },
  {
    reason:
      'a field that $unset has removed is gone for the next stage; there $addFields still reads it',
    covers: ({ question }) =>
      question.kind === 'aggregate' &&
      /\$(unset|project).*\$addFields/.test(asText(question.pipeline)),
  },
  {
    reason: 'an empty array counts as an array when a compound index meets two; there it does not',
    covers: ({ question, mine }) => question.kind === 'update' && mine === 'error',
  },
  {
    reason: '$inc by zero changes nothing; there it counts as a change',
    covers: ({ question }) =>
      question.kind === 'update' && /"\$inc":\{"[^"]+":0\}/.test(asText(question.update)),
  },
  {
    reason: 'an upsert takes a value that $all names twice; there that is an error',
    covers: ({ question, theirs }) =>
      question.kind === 'update' && asText(question.filter).includes('$all') && theirs === 'error',
  },
]
