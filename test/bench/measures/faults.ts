import type { Row } from '../bench.ts'
import type { Published } from '../world/publish.ts'

/** A fast scheduler that loses a post is no scheduler: said beside each figure of ours. */
export function faultsOf({ lags, lost, doubled, early, unrecorded }: Published): Row {
  const faults = [lost, doubled, early, unrecorded]
  return {
    measure: `of ${lags.length + lost} posts: lost / doubled / early / not recorded`,
    figure: faults.join(' / '),
    target: { text: 'none', isMet: faults.every((count) => count === 0) },
  }
}
