import type { Bench, Row } from '../bench.ts'
import { defaultAgenda, tunedAgenda } from '../world/agendaJobs.ts'
import { ms, percentiles } from '../world/percentiles.ts'
import { publishWithAgenda, publishWithLanmu } from '../world/publish.ts'
import { faultsOf } from './faults.ts'

/** Posts that have the system to themselves, one a second. */
export const isolated: Bench = {
  name: 'isolated',
  title: 'Isolated posts, 1 s apart, 6 channels',
  async run(stage) {
    const work = { channelCount: 6, offsets: apart({ count: stage.isQuick ? 12 : 60, ms: 1000 }) }
    // Bare Agenda is late by seconds: a third of the posts shows it as well.
    const fewer = { ...work, offsets: apart({ count: stage.isQuick ? 6 : 20, ms: 1000 }) }
    const ours = await publishWithLanmu({ stage, ...work })
    const plain = await publishWithAgenda({ stage, settings: defaultAgenda, ...fewer })
    const tuned = await publishWithAgenda({ stage, settings: tunedAgenda, ...fewer })
    const lag = percentiles(ours.lags)
    return [
      {
        measure: 'Lanmu: p50 / p95 / p99',
        figure: `${ms(lag.p50)} / ${ms(lag.p95)} / ${ms(lag.p99)}`,
        target: { text: 'p99 ≤ 250 ms', isMet: lag.p99 <= 250 },
      },
      faultsOf(ours),
      row({ measure: 'bare Agenda, default settings: p50 / p95 / p99', lags: plain.lags }),
      row({ measure: 'bare Agenda, tuned: p50 / p95 / p99', lags: tuned.lags }),
    ]
  },
}

/** A busy network of communities. */
export const steady: Bench = {
  name: 'steady',
  title: '50 posts a second for 30 s, 100 channels',
  async run(stage) {
    const offsets = apart({ count: 50 * (stage.isQuick ? 10 : 30), ms: 20 })
    const ours = await publishWithLanmu({ stage, channelCount: 100, offsets })
    const lag = percentiles(ours.lags)
    return [
      {
        measure: 'Lanmu: p50 / p95 / p99',
        figure: `${ms(lag.p50)} / ${ms(lag.p95)} / ${ms(lag.p99)}`,
        target: { text: 'p50 ≤ 50 ms, p99 ≤ 500 ms', isMet: lag.p50 <= 50 && lag.p99 <= 500 },
      },
      faultsOf(ours),
    ]
  },
}

function row({ measure, lags }: { measure: string; lags: number[] }): Row {
  const lag = percentiles(lags)
  return { measure, figure: `${ms(lag.p50)} / ${ms(lag.p95)} / ${ms(lag.p99)}` }
}

function apart({ count, ms: step }: { count: number; ms: number }): number[] {
  return Array.from({ length: count }, (_, index) => index * step)
}
