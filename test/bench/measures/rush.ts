import type { Bench } from '../bench.ts'
import { ms, percentiles, whole } from '../world/percentiles.ts'
import { publishWithLanmu } from '../world/publish.ts'
import { faultsOf } from './faults.ts'

/** Everybody's nine o'clock: all of it due at one instant, which is harder than in one minute. */
export const rush: Bench = {
  name: 'rush',
  title: 'Everything due at the same instant: 10,000 posts on 200 channels, one worker',
  async run(stage) {
    const offsets = new Array<number>(stage.isQuick ? 2_000 : 10_000).fill(0)
    const ours = await publishWithLanmu({ stage, channelCount: 200, offsets })
    const lag = percentiles(ours.lags)
    return [
      {
        measure: 'first call',
        figure: ms(lag.first),
        target: { text: '≤ 500 ms', isMet: lag.first <= 500 },
      },
      { measure: 'p50', figure: ms(lag.p50) },
      {
        measure: 'p99',
        figure: ms(lag.p99),
        target: { text: '≤ 10 s', isMet: lag.p99 <= 10_000 },
      },
      { measure: 'posts a second', figure: whole(ours.perSecond) },
      faultsOf(ours),
    ]
  },
}
