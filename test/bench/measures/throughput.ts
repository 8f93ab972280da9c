import type { Bench, Row, Stage } from '../bench.ts'
import { defaultAgenda, tunedAgenda } from '../world/agendaJobs.ts'
import { times, whole } from '../world/percentiles.ts'
import { publishWithPayloadQueue } from '../world/payloadQueue.ts'
import type { Published } from '../world/publish.ts'
import { publishWithAgenda, publishWithLanmu } from '../world/publish.ts'
import { faultsOf } from './faults.ts'

/** A channel that answers at once, so that what is left is the scheduler and its database. */
export const throughput: Bench = {
  name: 'throughput',
  title: 'Throughput, all due at the same instant, 100 channels, instant channel',
  async run(stage) {
    const work = { stage, channelCount: 100, offsets: due(stage, 5_000) }
    const one = await publishWithLanmu(work)
    const two = await publishWithLanmu({ ...work, workers: 2 })
    const tuned = await publishWithAgenda({ ...work, settings: tunedAgenda })
    const plain = await publishWithAgenda({
      ...work,
      offsets: due(stage, 2_500),
      settings: defaultAgenda,
    })
    const queue = await publishWithPayloadQueue({ stage, count: stage.isQuick ? 50 : 200 })
    const compare = (name: string, other: Published): Row => ({
      measure: `${name}: posts a second`,
      figure: `${whole(other.perSecond)} (one Lanmu worker: ${times(one.perSecond / other.perSecond)})`,
    })
    return [
      {
        measure: 'Lanmu, one worker: posts a second',
        figure: whole(one.perSecond),
        target: { text: '≥ 500', isMet: one.perSecond >= 500 },
      },
      faultsOf(one),
      {
        measure: 'Lanmu, two workers: posts a second',
        figure: `${whole(two.perSecond)} (${times(two.perSecond / one.perSecond)} one worker)`,
      },
      faultsOf(two),
      withTarget(compare('bare Agenda, default settings', plain), one.perSecond / plain.perSecond),
      withTarget(compare('bare Agenda, tuned', tuned), one.perSecond / tuned.perSecond),
      compare("Payload's schedulePublish and jobs queue", queue),
    ]
  },
}

function due(stage: Stage, count: number): number[] {
  return new Array<number>(stage.isQuick ? count / 5 : count).fill(0)
}

function withTarget(row: Row, ratio: number): Row {
  return { ...row, target: { text: 'Lanmu ≥ 0.5 × Agenda', isMet: ratio >= 0.5 } }
}
