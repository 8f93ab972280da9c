import type { Question } from './load.ts'

/** Addresses that questions come from: with one alone the limit of a stranger is met at once. */
const count = 1_024

/** The same questions in turn, from many addresses. */
export function strangers(questions: Question[]): Required<Question>[] {
  return Array.from({ length: count }, (_, index) => {
    const { path, headers } = questions[index % questions.length]!
    const address = `10.1.${index >> 8}.${index & 255}`
    return { path, headers: { ...headers, 'x-forwarded-for': address } }
  })
}
