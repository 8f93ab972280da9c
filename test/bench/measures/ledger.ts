import type { Bench, Row } from '../bench.ts'
import { withCrew } from '../world/crew.ts'
import { withDatabase } from '../world/database.ts'
import { ms, times, whole } from '../world/percentiles.ts'
import type { LedgerFigures, LedgerSettings } from '../world/ledger.ts'

/** A ledger that fills for years must not slow down the next post. */
export const ledger: Bench = {
  name: 'ledger',
  title: 'A growing ledger: the next due row found and claimed, and what the arming query costs',
  async run(stage) {
    const sizes = stage.isQuick ? [1_000, 20_000] : [1_000, 100_000, 1_000_000]
    const settings: LedgerSettings = { sizes, claims: stage.isQuick ? 200 : 1_000 }
    const figures = (await withDatabase({
      stage,
      use: ({ url }) =>
        withCrew({
          stage,
          entry: 'ledger',
          databaseUrl: url,
          settings,
          use: (crew) => crew.figures(20 * 60_000),
        }),
    })) as LedgerFigures[]
    const [small] = figures
    const large = figures.at(-1)
    if (!small || !large) return []
    const growth = large.claimP99 / small.claimP99
    const rows = figures.map((at): Row => {
      const claim = `${ms(at.claimP50)} / ${ms(at.claimP99)}`
      const due = `${ms(at.findP50)} / ${ms(at.findP99)}`
      const arm = `${ms(at.armP50)} / ${ms(at.armP99)}`
      return {
        measure: `${whole(at.size)} planned: claim, find due, arming query: p50 / p99`,
        figure: `${claim}, ${due}, ${arm}`,
      }
    })
    return [
      ...rows,
      {
        measure: `claim p99 at ${whole(large.size)} against ${whole(small.size)}`,
        figure: times(growth),
        target: { text: '≤ 2 ×', isMet: growth <= 2 },
      },
      {
        measure: `find due p99 at ${whole(large.size)} against ${whole(small.size)}`,
        figure: times(large.findP99 / small.findP99),
      },
      {
        measure: `arming query p99 at ${whole(large.size)} against ${whole(small.size)}`,
        figure: times(large.armP99 / small.armP99),
      },
    ]
  },
}
