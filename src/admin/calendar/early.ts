/** Where the page's own first question stands until it is taken. */
export const earlyName = 'lanmuEarly'

type Early = { url: string; answer: Promise<Response | null> }

/** The answer the page asked for on its way, once; `undefined`: it asked for nothing, or for another. */
export function takeEarly(url: string): Early['answer'] | undefined {
  const page = window as unknown as { [earlyName]?: Early }
  const early = page[earlyName]
  delete page[earlyName]
  return early?.url === url ? early.answer : undefined
}
