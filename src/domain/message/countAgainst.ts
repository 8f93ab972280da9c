import { countText } from './countText.ts'
import type { TextCount, TextLimit } from './rendering.ts'

/** How much of a bound a text uses, links counted the way the platform counts them. */
export function countAgainst({ text, limit }: { text: string; limit: TextLimit }): TextCount {
  const { max, unit, linkCounts } = limit
  const counted = linkCounts === undefined ? text : text.replace(webAddress, 'x'.repeat(linkCounts))
  return { used: countText({ text: counted, unit }), max, unit }
}

/** The share of its tightest bound that a text uses; 1 is full. */
export function howFull({ text, limits }: { text: string; limits: readonly TextLimit[] }): number {
  const shares = limits.map((limit) => {
    const { used, max } = countAgainst({ text, limit })
    return used / max
  })
  return Math.max(0, ...shares)
}

/**
 * What a platform surely takes for an address: a named host, and nothing but ASCII. It may take more,
 * but then the rest is counted here and shortened there, never the other way round.
 */
const webAddress =
  /(?<![\w@/#$.-])https?:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?](?:[\w/?=&%#~+-]|[.,;:!*'](?=[\w/]))*)?/giu
