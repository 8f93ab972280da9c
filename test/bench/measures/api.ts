import type { Bench, Row, Stage } from '../bench.ts'
import { freePort } from '../../app/given/runLanmu.ts'
import { withCrew } from '../world/crew.ts'
import { withDatabase } from '../world/database.ts'
import type { ApiSettings } from '../world/keys.ts'
import { addKeys, person } from '../world/keys.ts'
import { addDue, fillLibrary } from '../world/library.ts'
import type { Load, Question } from '../world/load.ts'
import { askers, load } from '../world/load.ts'
import { ms, times, whole } from '../world/percentiles.ts'
import type { Questions } from '../world/questions.ts'
import { differentPages, makeQuestions } from '../world/questions.ts'
import type { Reading } from '../world/readers.ts'
import { readAll } from '../world/readers.ts'

type Figures = { loads: Record<keyof Questions | 'knownPage' | 'knownRss', Load>; pulled: Reading }

const words: Record<keyof Figures['loads'], string> = {
  page: 'feed: the newest 20 as HTML, no key',
  knownPage: 'the same, known already (304)',
  samePage: 'feed: the newest 20, the fields of Payload’s list, a key',
  payloadPage: 'Payload’s REST: the newest 20',
  older: `feed: ${whole(differentPages)} different older pages`,
  payloadOlder: 'Payload’s REST: the same older pages',
  changes: `changes from ${whole(differentPages)} different cursors`,
  rss: 'RSS, the newest 50',
  knownRss: 'RSS, known already (304)',
  month: 'calendar: a month of 1,200 posts with deliveries and issues, 2 askers',
  payloadMonth: 'Payload’s REST: the posts of that month alone, 2 askers',
}

/** What programs and sites ask for, beside Payload's own REST, as the feed grows. */
export const api: Bench = {
  name: 'api',
  title: `The API beside Payload's own REST, one process, ${askers} askers at once`,
  async run(stage) {
    const sizes = stage.isQuick ? [1_000, 4_000] : [10_000, 100_000]
    const figures: Figures[] = []
    for (const posts of sizes) figures.push(await measure({ stage, posts }))
    const [small, large] = [figures[0]!, figures.at(-1)!]
    const names = Object.keys(words) as (keyof Figures['loads'])[]
    return [
      ...names.map((name): Row => {
        const told = figures.map(({ loads }) => tell(loads[name]))
        return { measure: words[name], figure: told.join('; ') }
      }),
      {
        measure: 'leased by 4 readers, 10 at a time, and acknowledged one by one',
        figure: figures.map(({ pulled }) => tellReading(pulled)).join('; '),
      },
      ...figures.flatMap((at, index) => ratios({ at, posts: sizes[index]! })),
      ...flatness({ small, large }),
    ]
  },
}

async function measure({ stage, posts }: { stage: Stage; posts: number }): Promise<Figures> {
  const settings: ApiSettings = { ...person, port: await freePort() }
  const seconds = stage.isQuick ? 2 : 6
  const url = `http://127.0.0.1:${settings.port}`
  return withDatabase({
    stage,
    use: ({ db, url: databaseUrl }) =>
      withCrew({
        ...{ stage, entry: 'api', databaseUrl, settings },
        async use() {
          const now = new Date()
          const library = await fillLibrary({ db, posts, now })
          const keys = await addKeys({ db, now })
          const asked = makeQuestions({ library, keys, now })
          const loads: Partial<Figures['loads']> = {}
          for (const [name, questions] of Object.entries(asked)) {
            const at = name.endsWith('onth') ? 2 : askers
            loads[name as keyof Questions] = await load({ url, questions, at, seconds })
            stage.log(`  ${posts}: ${name}: ${tell(loads[name as keyof Questions]!)}`)
          }
          for (const [name, known] of [
            ['knownPage', asked.page],
            ['knownRss', asked.rss],
          ] as const) {
            const questions = await Promise.all(known.map((one) => withTag({ url, one })))
            loads[name] = await load({ url, questions, seconds, expects: 304 })
          }
          await addDue({ db, channel: library.pull.id, count: stage.isQuick ? 200 : 2_000, now })
          const pulled = await readAll({ url, channel: library.pull.slug, key: keys.ours })
          return { loads: loads as Figures['loads'], pulled }
        },
      }),
  })
}

/** Asked by somebody who has the answer already. */
async function withTag({ url, one }: { url: string; one: Question }): Promise<Question> {
  const answer = await fetch(url + one.path, { headers: one.headers })
  return { ...one, headers: { ...one.headers, 'if-none-match': answer.headers.get('etag')! } }
}

function ratios({ at: { loads }, posts }: { at: Figures; posts: number }): Row[] {
  const atLeast3 = (measure: string, ratio: number): Row => ({
    measure: `${measure}, ${whole(posts)} posts`,
    figure: times(ratio),
    target: { text: '≥ 3 ×', isMet: ratio >= 3 },
  })
  return [
    atLeast3('newest 20 against Payload’s', loads.samePage.perSecond / loads.payloadPage.perSecond),
    atLeast3('older pages against Payload’s', loads.older.perSecond / loads.payloadOlder.perSecond),
    {
      measure: `a month against Payload’s posts alone, ${whole(posts)} posts`,
      figure: times(loads.month.perSecond / loads.payloadMonth.perSecond),
    },
  ]
}

function flatness({ small, large }: { small: Figures; large: Figures }): Row[] {
  const flat = (measure: string, ratio: number): Row => ({
    measure: `${measure}: requests a second, largest against smallest`,
    figure: times(ratio),
    target: { text: '≥ 0.8 ×', isMet: ratio >= 0.8 },
  })
  const names = ['page', 'samePage', 'older', 'changes', 'rss', 'month'] as const
  return [
    ...names.map((name) =>
      flat(words[name], large.loads[name].perSecond / small.loads[name].perSecond),
    ),
    flat('leased and acknowledged', large.pulled.perSecond / small.pulled.perSecond),
  ]
}

function tell({ perSecond, p50, p99 }: Load): string {
  return `${whole(perSecond)}/s, ${ms(p50)} / ${ms(p99)}`
}

function tellReading({ perSecond, leaseP99, ackP99 }: Reading): string {
  return `${whole(perSecond)}/s, lease p99 ${ms(leaseP99)}, ack p99 ${ms(ackP99)}`
}
