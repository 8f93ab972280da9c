import type { Bench } from '../bench.ts'
import { ms, percentiles, whole } from '../world/percentiles.ts'
import { publishWithLanmu } from '../world/publish.ts'
import { faultsOf } from './faults.ts'

const channelCount = 200

/** Everybody's nine o'clock. Due within a minute is the target; due at one instant is harder still. */
export const rush: Bench = {
  name: 'rush',
  title: '10,000 posts on 200 channels due within one minute, and at one instant; one worker',
  async run(stage) {
    const count = stage.isQuick ? 2_000 : 10_000
    const overAMinute = Array.from({ length: count }, (_, index) => (index * 60_000) / count)
    const minute = await publishWithLanmu({ stage, channelCount, offsets: overAMinute })
    const instant = await publishWithLanmu({
      ...{ stage, channelCount },
      offsets: new Array<number>(count).fill(0),
    })
    const [spread, burst] = [percentiles(minute.lags), percentiles(instant.lags)]
    return [
      {
        measure: 'within one minute: p50 / p99',
        figure: `${ms(spread.p50)} / ${ms(spread.p99)}`,
        target: { text: 'p99 ≤ 10 s', isMet: spread.p99 <= 10_000 },
      },
      faultsOf(minute),
      {
        measure: 'at one instant: first call',
        figure: ms(burst.first),
        target: { text: '≤ 500 ms', isMet: burst.first <= 500 },
      },
      { measure: 'at one instant: p50 / p99', figure: `${ms(burst.p50)} / ${ms(burst.p99)}` },
      { measure: 'at one instant: posts a second', figure: whole(instant.perSecond) },
      faultsOf(instant),
    ]
  },
}
